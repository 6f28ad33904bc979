/** The prescription, its lifecycle and the ports it needs. Knows neither HTTP nor Kafka nor SQL. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.prescription.domain;
