/** Events consumed once. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.inbox;
