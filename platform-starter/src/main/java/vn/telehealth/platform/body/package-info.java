/** How large a request's body may be, and how slow. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.body;
