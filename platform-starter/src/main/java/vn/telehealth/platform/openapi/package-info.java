/** What the OpenAPI documents of all services have in common. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.openapi;
