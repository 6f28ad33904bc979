/** What is remembered so that it need not be read or worked out anew. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.platform.memory;
