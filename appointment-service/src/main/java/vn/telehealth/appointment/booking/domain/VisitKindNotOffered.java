package vn.telehealth.appointment.booking.domain;

import vn.telehealth.appointment.shared.domain.VisitKind;

/** The slot is for the other kind of visit. */
public final class VisitKindNotOffered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final VisitKind visitKind;

    public VisitKindNotOffered(VisitKind visitKind) {
        super("the slot is not for " + visitKind);
        this.visitKind = visitKind;
    }

    public VisitKind visitKind() {
        return visitKind;
    }
}
