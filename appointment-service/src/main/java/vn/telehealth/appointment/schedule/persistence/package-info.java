/** Availability and slots in PostgreSQL. */
@NullMarked
package vn.telehealth.appointment.schedule.persistence;

import org.jspecify.annotations.NullMarked;
