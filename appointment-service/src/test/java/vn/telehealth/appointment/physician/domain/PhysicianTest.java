package vn.telehealth.appointment.physician.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.appointment.physician.domain.CredentialStatus.APPROVED;
import static vn.telehealth.appointment.physician.domain.CredentialStatus.ENTERED;
import static vn.telehealth.appointment.physician.domain.CredentialStatus.REINSTATEMENT_REQUESTED;
import static vn.telehealth.appointment.physician.domain.CredentialStatus.REJECTED;
import static vn.telehealth.appointment.physician.domain.CredentialStatus.SUSPENDED;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;

class PhysicianTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String FIRST = "admin-1";
    private static final String SECOND = "admin-2";
    private static final Physician ENTERED_ONE = in(ENTERED);

    /** Every move, from where it is allowed, and where it leads. */
    enum Move {
        APPROVE(EnumSet.of(ENTERED), APPROVED, physician -> physician.approve(SECOND, NOW)),
        REJECT(
                EnumSet.of(ENTERED, SUSPENDED),
                REJECTED,
                physician -> physician.reject(SECOND, NOW, "sai số chứng chỉ")),
        SUSPEND(
                EnumSet.of(APPROVED, REINSTATEMENT_REQUESTED),
                SUSPENDED,
                physician -> physician.suspend(SECOND, NOW, "hết hạn")),
        REQUEST(
                EnumSet.of(SUSPENDED),
                REINSTATEMENT_REQUESTED,
                physician -> physician.requestReinstatement(SECOND, NOW, "đã gia hạn")),
        REINSTATE(EnumSet.of(REINSTATEMENT_REQUESTED), APPROVED, physician -> physician.reinstate(SECOND, NOW));

        private final Set<CredentialStatus> allowedFrom;
        private final CredentialStatus result;
        private final UnaryOperator<Physician> decision;

        Move(Set<CredentialStatus> allowedFrom, CredentialStatus result, UnaryOperator<Physician> decision) {
            this.allowedFrom = allowedFrom;
            this.result = result;
            this.decision = decision;
        }
    }

    static Stream<Object[]> everyMoveFromEveryStatus() {
        return Stream.of(Move.values())
                .flatMap(move -> Stream.of(CredentialStatus.values()).map(status -> new Object[] {move, status}));
    }

    @ParameterizedTest
    @MethodSource("everyMoveFromEveryStatus")
    void movesOnlyWhereItMay(Move move, CredentialStatus status) {
        Physician physician = in(status);

        if (move.allowedFrom.contains(status)) {
            assertThat(move.decision.apply(physician).status()).isEqualTo(move.result);
        } else {
            assertThatExceptionOfType(IllegalCredentialMove.class)
                    .isThrownBy(() -> move.decision.apply(physician))
                    .matches(e -> e.status() == status);
        }
    }

    @Test
    void whoEnteredMayNotApprove() {
        assertThatExceptionOfType(FourEyesRequired.class)
                .isThrownBy(() -> ENTERED_ONE.approve(FIRST, NOW))
                .matches(e -> e.physicianId().equals(ENTERED_ONE.id().value()));
    }

    @Test
    void whoAskedForTheReinstatementMayNotReinstate() {
        assertThatExceptionOfType(FourEyesRequired.class)
                .isThrownBy(() -> in(REINSTATEMENT_REQUESTED).reinstate(FIRST, NOW));
    }

    @Test
    void takingRightsAwayNeedsNobodyElse() {
        assertThat(in(APPROVED).suspend(FIRST, NOW, "tạm ngưng").status()).isEqualTo(SUSPENDED);
        assertThat(in(ENTERED).reject(FIRST, NOW, "nhập nhầm").status()).isEqualTo(REJECTED);
    }

    @Test
    void beginsAsTheFirstAdminEnteredIt() {
        Entry entry = new Entry(ENTERED_ONE.licence(), ENTERED_ONE.profile(), ENTERED_ONE.facility());

        assertThat(Physician.enter(ENTERED_ONE.id(), entry, FIRST, NOW)).isEqualTo(ENTERED_ONE);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void onlyTheApprovedAreCredentialed(CredentialStatus status) {
        assertThat(in(status).isCredentialed()).isEqualTo(status == APPROVED);
    }

    static Stream<CredentialStatus> statuses() {
        return Stream.of(CredentialStatus.values());
    }

    private static Physician in(CredentialStatus status) {
        return new Physician(
                new PhysicianId(UUID.randomUUID()),
                new Licence("001234/HCM-CCHN", "001234HCM-CCHN"),
                new Profile("Trần Thị Lan", "Lan.Tran@SenViet.example", Specialty.CARDIOLOGY, InvitedFactor.TOTP),
                new FacilityCode("79001"),
                new Decision(status, FIRST, NOW, null));
    }
}
