/** Facilities in PostgreSQL. */
@NullMarked
package vn.telehealth.appointment.facility.persistence;

import org.jspecify.annotations.NullMarked;
