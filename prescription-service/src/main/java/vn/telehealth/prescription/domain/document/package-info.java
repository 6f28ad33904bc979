/** The content that is signed once and never changes, and the ports that sign, print and check it. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.domain.document;
