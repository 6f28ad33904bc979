/** Real servers for tests. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.test.server;
