/** Tokens as the realm would issue them. */
@org.jspecify.annotations.NullMarked
package vn.telehealth.test.token;
