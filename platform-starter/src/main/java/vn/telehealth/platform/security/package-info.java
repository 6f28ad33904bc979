/** Who calls, and what the caller may do. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.security;
