/** Real PKCS#11 tokens for tests. */
@NullMarked
package vn.telehealth.test.hsm;

import org.jspecify.annotations.NullMarked;
