package vn.telehealth.prescription.domain.care;

/** The register shows no such patient to this physician. */
public final class PatientNotReadable extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
