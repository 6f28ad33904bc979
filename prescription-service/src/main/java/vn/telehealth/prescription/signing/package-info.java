/** Signatures by a physician's own key in the token: JWS over the canonical document, and the key itself for PDF and QR. */
@NullMarked
package vn.telehealth.prescription.signing;

import org.jspecify.annotations.NullMarked;
