package vn.telehealth.prescription.domain;

/**
 * What came of asking for missing proofs.
 *
 * @param document with whatever could be added
 * @param certificate whether time stamps may be added today
 */
public record Completion(SignedDocument document, Certificate certificate) {

    /** How the signing certificate stands today. */
    public enum Certificate {
        GOOD,
        /** The authority does not tell now. */
        UNKNOWN,
        /** Revoked or expired: a time stamp of today would prove no signature of the time when it was good. */
        ENDED
    }
}
