package vn.telehealth.prescription.domain.document;

/**
 * The signed form.
 *
 * @param stamped whether a time stamp of the authority proves when it was signed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SignedPaper(byte[] pdf, boolean stamped) {}
