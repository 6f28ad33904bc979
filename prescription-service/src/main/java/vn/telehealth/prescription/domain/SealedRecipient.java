package vn.telehealth.prescription.domain;

/** A recipient as the database may see it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record SealedRecipient(byte[] bytes) {}
