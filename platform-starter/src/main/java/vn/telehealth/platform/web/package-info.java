/** Paging, versions and text in HTTP. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.web;
