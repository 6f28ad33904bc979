/** The patient register in PostgreSQL. */
@NullMarked
package vn.telehealth.records.patient.persistence;

import org.jspecify.annotations.NullMarked;
