/** API documents under test. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.test.openapi;
