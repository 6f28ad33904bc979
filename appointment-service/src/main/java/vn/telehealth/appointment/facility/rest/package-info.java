/** Facilities over HTTP. */
@NullMarked
package vn.telehealth.appointment.facility.rest;

import org.jspecify.annotations.NullMarked;
