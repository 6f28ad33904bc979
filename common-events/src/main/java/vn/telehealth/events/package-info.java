/** The contracts on Kafka: envelopes, event types and their payloads. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.events;
