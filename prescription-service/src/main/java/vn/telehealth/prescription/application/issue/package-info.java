/** Issuing: what was seen is signed, then stored; replacing and revoking what was issued. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.application.issue;
