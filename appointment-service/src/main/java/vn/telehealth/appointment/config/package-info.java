/** What no adapter owns. */
@NullMarked
package vn.telehealth.appointment.config;

import org.jspecify.annotations.NullMarked;
