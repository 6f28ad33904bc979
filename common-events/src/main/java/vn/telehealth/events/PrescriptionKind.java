package vn.telehealth.events;

/** Kind of a prescription, the last letter of its code (Circular 26/2025/TT-BYT). */
public enum PrescriptionKind {
    /** Other medicines. */
    C,
    /** Narcotic. */
    N,
    /** Psychotropic or precursor. */
    H
}
