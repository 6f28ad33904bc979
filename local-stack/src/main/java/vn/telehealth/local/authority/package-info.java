/**
 * The sandbox health authority: a certification authority for physicians' keys with certificate status and time stamps.
 *
 * <p>It speaks the protocols of a real one, EST (RFC 7030), OCSP (RFC 6960), CRL (RFC 5280) and time stamps (RFC 3161), and trusts whoever holds the
 * enrolment secret to have checked the physician's licence. Only for the local stack and for tests.
 */
@NullMarked
package vn.telehealth.local.authority;

import org.jspecify.annotations.NullMarked;
