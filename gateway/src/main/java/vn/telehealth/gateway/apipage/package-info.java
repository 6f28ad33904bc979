/** The page with the APIs of all services, and signing in from it. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway.apipage;
