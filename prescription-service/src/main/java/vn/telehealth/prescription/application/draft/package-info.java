/** Drafts: the physician writes, changes and discards them. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.application.draft;
