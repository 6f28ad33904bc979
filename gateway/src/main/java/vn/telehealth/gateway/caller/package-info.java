/** Who calls, and from where. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway.caller;
