/** Physicians over HTTP. */
@NullMarked
package vn.telehealth.appointment.physician.rest;

import org.jspecify.annotations.NullMarked;
