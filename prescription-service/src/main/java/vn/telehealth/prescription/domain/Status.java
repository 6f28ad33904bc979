package vn.telehealth.prescription.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a prescription stands, and where it can go from there. */
public enum Status {
    DRAFT,
    /** A draft that will not be issued. */
    DISCARDED,
    ISSUED,
    /** A pharmacy has taken it to prepare it. */
    HELD,
    PARTLY_DISPENSED,
    /** Dispensed in full. */
    USED,
    EXPIRED,
    REVOKED,
    /** A new prescription stands in its place. */
    REPLACED;

    private static final Set<Status> OPEN = EnumSet.of(ISSUED, HELD, PARTLY_DISPENSED);

    /** Issued, and something may still be dispensed as far as the status goes. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    public boolean isIssued() {
        return this != DRAFT && this != DISCARDED;
    }

    /** Nothing leads back to a draft, and what has ended stays as it is. */
    public boolean canBecome(Status next) {
        return switch (this) {
            case DRAFT -> next == DRAFT || next == DISCARDED || next == ISSUED;
            case ISSUED -> next.isIssued() && next != ISSUED;
            case HELD -> next.isIssued();
            case PARTLY_DISPENSED -> next.isIssued() && next != ISSUED;
            case DISCARDED, USED, EXPIRED, REVOKED, REPLACED -> false;
        };
    }
}
