/** Callers that behave as no library would. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.test.client;
