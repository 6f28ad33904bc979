/** What the events of other services lead to. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.application.saga;
