/** Where requests go, and what is answered when nobody is there. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.gateway.routes;
