/** What a request may carry. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway.hygiene;
