/** Errors as RFC 9457 problems, in English and Vietnamese. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.problem;
