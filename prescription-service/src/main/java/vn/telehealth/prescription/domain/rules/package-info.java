/** The rules of the circulars, one class a rule, gathered in versioned rule sets. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.domain.rules;
