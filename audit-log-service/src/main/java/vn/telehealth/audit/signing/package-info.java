/** The log's key in the PKCS#11 token. */
@NullMarked
package vn.telehealth.audit.signing;

import org.jspecify.annotations.NullMarked;
