/** Annotations that a service's tests begin with. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.test;
