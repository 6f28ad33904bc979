/** The edge of the fleet: every request of the outside comes through here. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway;
