/** Calls to other servers. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.http;
