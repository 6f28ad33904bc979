/** Who and what caused the work at hand, across HTTP and Kafka. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.context;
