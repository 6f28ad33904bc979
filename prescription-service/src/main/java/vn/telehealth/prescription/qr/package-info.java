/** The secure QR: sealing, opening, drawing and reading it. The wire format is {@code docs/formats/secure-qr.md}. */
@NullMarked
package vn.telehealth.prescription.qr;

import org.jspecify.annotations.NullMarked;
