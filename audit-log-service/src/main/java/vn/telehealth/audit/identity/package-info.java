/** Brings into the log what happens at the identity provider: sign-ins, credentials, administration. */
@NullMarked
package vn.telehealth.audit.identity;

import org.jspecify.annotations.NullMarked;
