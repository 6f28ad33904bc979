/** Refusals of the edge, on their way to the audit log. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway.audit;
