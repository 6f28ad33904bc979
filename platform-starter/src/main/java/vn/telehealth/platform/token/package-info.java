/**
 * Keys in a PKCS#11 token (HSM): made there, used there, never taken out.
 *
 * <p>The token's library is called through the foreign function interface of the JDK. The PKCS#11 key store of the JDK
 * reads all objects of a token whenever one changes, which takes seconds at some hundred keys, and cannot take up a
 * token again that was gone for a while.
 */
@NullMarked
package vn.telehealth.platform.token;

import org.jspecify.annotations.NullMarked;
