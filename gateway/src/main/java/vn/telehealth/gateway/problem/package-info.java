/** Errors of the edge as RFC 9457 problems. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway.problem;
