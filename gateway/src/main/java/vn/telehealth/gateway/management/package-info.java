/** The port for those who watch the gateway: health and metrics. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway.management;
