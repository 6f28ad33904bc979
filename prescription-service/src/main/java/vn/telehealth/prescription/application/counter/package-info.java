/** The pharmacy's counter: verifying, holding, dispensing. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.application.counter;
