/**
 * Checks an exported log offline, with nothing but the export, its proof file and the public key. Needs only the JDK and
 * {@code vn.telehealth.audit.log}.
 */
@NullMarked
package vn.telehealth.audit.verifier;

import org.jspecify.annotations.NullMarked;
