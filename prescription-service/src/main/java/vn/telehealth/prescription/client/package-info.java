/** Services that are asked while a person waits: with the caller's own token, a time limit and a circuit breaker. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.client;
