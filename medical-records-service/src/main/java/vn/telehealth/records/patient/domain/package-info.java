/** The patient register: who a patient is, every version of it, and who cares for whom. */
@NullMarked
package vn.telehealth.records.patient.domain;

import org.jspecify.annotations.NullMarked;
