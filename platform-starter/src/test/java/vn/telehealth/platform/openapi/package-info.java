/** API documents. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.openapi;
