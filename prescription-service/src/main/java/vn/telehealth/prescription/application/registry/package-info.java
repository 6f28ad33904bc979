/** Registers that admins keep: formulary, pharmacies, pharmacists. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.application.registry;
