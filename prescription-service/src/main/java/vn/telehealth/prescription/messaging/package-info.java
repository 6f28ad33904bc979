/** Kafka: what is heard from other services and what is told to them. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.messaging;
