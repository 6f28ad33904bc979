/** Use cases of the patient register. */
@NullMarked
package vn.telehealth.records.patient.application;

import org.jspecify.annotations.NullMarked;
