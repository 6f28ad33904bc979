package vn.telehealth.prescription.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.DispenseRefused.Reason;

/** A prescription of one kind, from draft to its end. Content that was issued never changes. */
public final class Prescription {

    private final List<Change> changes = new ArrayList<>();
    private PrescriptionState state;

    private Prescription(PrescriptionState state) {
        this.state = state;
    }

    public static Prescription draft(Origin origin, Kind kind, DraftContent content, PrescriptionRef ref) {
        var state = PrescriptionState.draft(origin, kind, content, ref);
        var prescription = new Prescription(state);
        prescription.changes.add(new Change.Drafted());
        return prescription;
    }

    public static Prescription restore(PrescriptionState state) {
        return new Prescription(state);
    }

    public PrescriptionState state() {
        return state;
    }

    public UUID id() {
        return state.ref().id();
    }

    public long version() {
        return state.version();
    }

    public Origin origin() {
        return state.origin();
    }

    public Kind kind() {
        return state.kind();
    }

    public DraftContent content() {
        return state.content();
    }

    /** What issuing fixed; only of an issued prescription. */
    public Issue issue() {
        Issue issue = state.issue();
        if (issue == null) {
            throw new TransitionRefused(state.status(), "read as issued");
        }
        return issue;
    }

    /** The status as it is at this moment: the clock counts, not when somebody last looked. */
    public Status statusAt(Instant now) {
        Status status = state.status();
        if (status.isOpen() && !now.isBefore(issue().expiresAt())) {
            return Status.EXPIRED;
        }
        return status == Status.HELD && liveHold(now) == null ? unheld() : status;
    }

    /** The pharmacy that holds it now. */
    public @Nullable Hold liveHold(Instant now) {
        Hold hold = state.hold();
        return hold != null && hold.isLive(now) ? hold : null;
    }

    /** All changes since the last call, oldest first. */
    public List<Change> takeChanges() {
        List<Change> taken = List.copyOf(changes);
        changes.clear();
        return taken;
    }

    public void edit(DraftContent content) {
        requireDraft("changed");
        record(state.withContent(content), new Change.Edited());
    }

    public void discard() {
        requireDraft("discarded");
        record(state.withStatus(Status.DISCARDED), new Change.Discarded());
    }

    public void issue(Issue issue) {
        requireDraft("issued");
        record(state.issued(issue), new Change.Issued(state.ref().replaces()));
    }

    public void hold(UUID pharmacyId, Instant until, Instant now) {
        requireOpen(now, "held");
        requireNotHeldByAnother(pharmacyId, now);
        record(state.withStatus(Status.HELD).withHold(new Hold(pharmacyId, until)), new Change.Held(pharmacyId, until));
    }

    /** Gives back what this pharmacy holds. */
    public void release(UUID pharmacyId, Instant now) {
        Hold hold = liveHold(now);
        if (hold == null || !hold.isOf(pharmacyId)) {
            throw new TransitionRefused(statusAt(now), "released");
        }
        record(state.withStatus(unheld()).withHold(null), new Change.Released(pharmacyId));
    }

    /** Ends a hold whose time ran out; nothing happens to one that is live. */
    public void dropStaleHold(Instant now) {
        Hold hold = state.hold();
        if (hold != null && !hold.isLive(now)) {
            record(state.withStatus(unheld()).withHold(null), new Change.Released(hold.pharmacyId()));
        }
    }

    /**
     * Hands out lines, or all that may be collected when the dispensation names none.
     *
     * @return what was handed out
     * @param earlyDays how many days before it begins a later narcotic course may be collected
     */
    public List<HandOut> dispense(Dispensation dispensation, int earlyDays, Instant now) {
        requireOpen(now, "dispensed");
        requireNotHeldByAnother(dispensation.pharmacyId(), now);
        dispensation.requireRecipientFor(kind());
        var windows = new CourseWindows(state.content().courses(), earlyDays);
        List<HandOut> handOuts =
                dispensation.handOuts().isEmpty() ? everything(dispensation, windows) : dispensation.distinctHandOuts();
        List<LineBalance> balances = new ArrayList<>(state.balances());
        for (HandOut handOut : handOuts) {
            int index = indexOf(balances, handOut);
            balances.set(index, handedOut(balances.get(index), handOut, dispensation, windows));
        }
        boolean complete = balances.stream().allMatch(LineBalance::isEmpty);
        record(
                state.withBalances(balances)
                        .withStatus(complete ? Status.USED : Status.PARTLY_DISPENSED)
                        .withHold(null),
                new Change.Dispensed(dispensation, handOuts, complete));
        return handOuts;
    }

    /** Expires when its time is over; tells whether it did. */
    public boolean expire(Instant now) {
        if (!state.status().isOpen() || now.isBefore(issue().expiresAt())) {
            return false;
        }
        record(state.withStatus(Status.EXPIRED).withHold(null), new Change.Expired());
        return true;
    }

    public void revoke(String reasonCode, Instant now) {
        requireOpen(now, "revoked");
        record(state.withStatus(Status.REVOKED).withHold(null), new Change.Revoked(reasonCode));
    }

    public void replaceBy(UUID successor, Instant now) {
        requireOpen(now, "replaced");
        record(state.replacedBy(successor), new Change.Replaced(successor));
    }

    private List<HandOut> everything(Dispensation dispensation, CourseWindows windows) {
        List<HandOut> all = state.balances().stream()
                .map(balance -> new HandOut(balance.line(), open(balance, dispensation, windows), null))
                .filter(handOut -> handOut.quantity().signum() > 0)
                .toList();
        if (all.isEmpty()) {
            throw new DispenseRefused(Reason.COURSE_NOT_YET, 0);
        }
        return all;
    }

    private static BigDecimal open(LineBalance balance, Dispensation dispensation, CourseWindows windows) {
        return windows.collectable(balance.prescribed(), dispensation.day()).subtract(balance.dispensed());
    }

    private static LineBalance handedOut(
            LineBalance balance, HandOut handOut, Dispensation dispensation, CourseWindows windows) {
        if (handOut.quantity().compareTo(balance.remaining()) > 0) {
            throw new DispenseRefused(Reason.MORE_THAN_REMAINS, handOut.line());
        }
        if (handOut.quantity().compareTo(open(balance, dispensation, windows)) > 0) {
            throw new DispenseRefused(Reason.COURSE_NOT_YET, handOut.line());
        }
        return balance.plus(handOut.quantity());
    }

    private static int indexOf(List<LineBalance> balances, HandOut handOut) {
        for (int i = 0; i < balances.size(); i++) {
            if (balances.get(i).line() == handOut.line()) {
                return i;
            }
        }
        throw new DispenseRefused(Reason.NO_SUCH_LINE, handOut.line());
    }

    private Status unheld() {
        return state.balances().stream().allMatch(balance -> balance.dispensed().signum() == 0)
                ? Status.ISSUED
                : Status.PARTLY_DISPENSED;
    }

    private void requireOpen(Instant now, String step) {
        if (!statusAt(now).isOpen()) {
            throw new TransitionRefused(statusAt(now), step);
        }
    }

    private void requireNotHeldByAnother(UUID pharmacyId, Instant now) {
        Hold hold = liveHold(now);
        if (hold != null && !hold.isOf(pharmacyId)) {
            throw new DispenseRefused(Reason.HELD_BY_ANOTHER, 0);
        }
    }

    private void requireDraft(String step) {
        if (state.status() != Status.DRAFT) {
            throw new TransitionRefused(state.status(), step);
        }
    }

    private void record(PrescriptionState next, Change change) {
        if (!state.status().canBecome(next.status())) {
            throw new TransitionRefused(state.status(), next.status().name());
        }
        state = next.nextVersion();
        changes.add(change);
    }
}
