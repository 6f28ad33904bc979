/** Physicians in PostgreSQL. */
@NullMarked
package vn.telehealth.appointment.physician.persistence;

import org.jspecify.annotations.NullMarked;
