/** The prescription document as JSON. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.document;
