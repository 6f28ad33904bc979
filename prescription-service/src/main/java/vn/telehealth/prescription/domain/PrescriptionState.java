package vn.telehealth.prescription.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All that is stored of a prescription.
 *
 * @param version grows with every change, from 1
 * @param issue null until it is issued
 * @param balances one for each line of an issued prescription
 */
public record PrescriptionState(
        PrescriptionRef ref,
        Origin origin,
        Kind kind,
        Status status,
        long version,
        DraftContent content,
        @Nullable Issue issue,
        @Nullable Hold hold,
        List<LineBalance> balances) {

    public PrescriptionState {
        balances = List.copyOf(balances);
        if (status.isIssued() != (issue != null)) {
            throw new IllegalArgumentException("Status " + status + " and issue do not fit");
        }
    }

    static PrescriptionState draft(Origin origin, Kind kind, DraftContent content, PrescriptionRef ref) {
        return new PrescriptionState(ref, origin, kind, Status.DRAFT, 1, content, null, null, List.of());
    }

    PrescriptionState nextVersion() {
        return new PrescriptionState(ref, origin, kind, status, version + 1, content, issue, hold, balances);
    }

    PrescriptionState withContent(DraftContent changed) {
        return new PrescriptionState(ref, origin, kind, status, version, changed, issue, hold, balances);
    }

    PrescriptionState withStatus(Status changed) {
        return new PrescriptionState(ref, origin, kind, changed, version, content, issue, hold, balances);
    }

    PrescriptionState withHold(@Nullable Hold changed) {
        return new PrescriptionState(ref, origin, kind, status, version, content, issue, changed, balances);
    }

    public PrescriptionState withBalances(List<LineBalance> changed) {
        return new PrescriptionState(ref, origin, kind, status, version, content, issue, hold, changed);
    }

    PrescriptionState issued(Issue fixed) {
        List<LineBalance> full = IntStream.range(0, content.lines().size())
                .mapToObj(i -> new LineBalance(i + 1, content.lines().get(i).quantity(), BigDecimal.ZERO))
                .toList();
        return new PrescriptionState(ref, origin, kind, Status.ISSUED, version, content, fixed, null, full);
    }

    PrescriptionState replacedBy(UUID successor) {
        var replaced = new PrescriptionRef(ref.id(), ref.replaces(), successor);
        return new PrescriptionState(replaced, origin, kind, Status.REPLACED, version, content, issue, null, balances);
    }
}
