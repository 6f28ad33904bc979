/** Reading prescriptions, their documents and their history. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.application.reading;
