/** How often somebody may call. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway.limits;
