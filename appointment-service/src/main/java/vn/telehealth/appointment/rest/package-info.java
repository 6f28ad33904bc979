/** What the controllers of all features share: the problems they answer with. */
@NullMarked
package vn.telehealth.appointment.rest;

import org.jspecify.annotations.NullMarked;
