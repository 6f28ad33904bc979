/** Requests that may be sent twice. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.idempotency;
