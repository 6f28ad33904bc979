/** Pharmacies and the pharmacists who work there. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.domain.pharmacy;
