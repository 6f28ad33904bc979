package vn.telehealth.prescription.domain;

/** Kind of a prescription and of a medicine, the last letter of the code (Circular 26/2025/TT-BYT, Art. 6 to 8). */
public enum Kind {
    /** Other medicines. */
    C(1),
    /** Narcotics (thuốc gây nghiện). */
    N(3),
    /** Psychotropics and precursors (thuốc hướng thần, thuốc tiền chất). */
    H(3);

    private final int copies;

    Kind(int copies) {
        this.copies = copies;
    }

    /** How many copies are printed and signed. */
    public int copies() {
        return copies;
    }

    public boolean isControlled() {
        return this != C;
    }
}
