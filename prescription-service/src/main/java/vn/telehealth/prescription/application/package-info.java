/** What all use cases share. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.application;
