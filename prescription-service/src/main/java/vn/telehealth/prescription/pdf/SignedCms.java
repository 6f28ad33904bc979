package vn.telehealth.prescription.pdf;

/** SignedData in DER, and whether it bears a time stamp. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SignedCms(byte[] der, boolean stamped) {}
