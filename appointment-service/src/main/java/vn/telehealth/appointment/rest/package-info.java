/** What the controllers of all features share: problems, times as people read them. */
@NullMarked
package vn.telehealth.appointment.rest;

import org.jspecify.annotations.NullMarked;
