/** The platform as its users' programs see it: HTTP through the gateway, with tokens of real sign-ins. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.local.client;
