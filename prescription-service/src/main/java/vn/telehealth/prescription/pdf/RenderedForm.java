package vn.telehealth.prescription.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The form before it is signed.
 *
 * @param signaturePage index of the page with the signature box of the first copy
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record RenderedForm(byte[] pdf, int signaturePage, PDRectangle signatureBox) {}
