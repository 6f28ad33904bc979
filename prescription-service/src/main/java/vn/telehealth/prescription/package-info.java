/** The prescription service. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription;
