/** Availability and slots over HTTP. */
@NullMarked
package vn.telehealth.appointment.schedule.rest;

import org.jspecify.annotations.NullMarked;
