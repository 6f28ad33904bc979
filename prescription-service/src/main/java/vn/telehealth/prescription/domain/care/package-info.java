/** Patients, visits, physicians and facilities as far as prescribing needs them; other services own them. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.domain.care;
