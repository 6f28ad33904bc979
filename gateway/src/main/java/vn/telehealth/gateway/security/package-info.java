/** Who gets through the edge. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway.security;
