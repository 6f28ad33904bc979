package vn.telehealth.appointment.physician.application;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.physician.domain.AccountSteps;
import vn.telehealth.appointment.physician.domain.FourEyesRequired;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.PhysicianEvents;
import vn.telehealth.appointment.physician.domain.Physicians;
import vn.telehealth.appointment.physician.domain.SuspensionReason;
import vn.telehealth.appointment.physician.domain.WantedAccount;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.events.audit.v1.AuditOutcome;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;

/**
 * Admins decide on a credential. A decision is recorded together with what the sign-in account should be from then on;
 * {@link SettleAccounts} makes it so.
 */
@Service
public class DecideOnCredential {

    private static final String PHYSICIAN = "physician";

    private final Physicians physicians;
    private final AccountSteps accounts;
    private final PhysicianEvents events;
    private final AuditTrail audit;
    private final Clock clock;

    DecideOnCredential(
            Physicians physicians, AccountSteps accounts, PhysicianEvents events, AuditTrail audit, Clock clock) {
        this.physicians = physicians;
        this.accounts = accounts;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Other services hear of it when the account stands. A refusal for want of other eyes is audited, hence committed. */
    @Transactional(noRollbackFor = FourEyesRequired.class)
    public void approve(PhysicianId id, Actor admin) {
        decideWithFourEyes("physician.approve", id, physician -> physician.approve(admin.id(), clock.instant()));
        accounts.want(id, WantedAccount.ENABLED, clock.instant());
        audit.record(AuditEntry.of("physician.approve", PHYSICIAN, id));
    }

    @Transactional
    public void reject(PhysicianId id, Actor admin, String reason) {
        decide(id, physician -> physician.reject(admin.id(), clock.instant(), reason));
        audit.record(AuditEntry.of("physician.reject", PHYSICIAN, id));
    }

    @Transactional
    public void suspend(PhysicianId id, Actor admin, Suspension suspension) {
        Physician suspended =
                decide(id, physician -> physician.suspend(admin.id(), clock.instant(), suspension.inWords()));
        accounts.want(id, WantedAccount.DISABLED, clock.instant());
        events.suspended(suspended, suspension.reason());
    }

    @Transactional
    public void requestReinstatement(PhysicianId id, Actor admin, String reason) {
        decide(id, physician -> physician.requestReinstatement(admin.id(), clock.instant(), reason));
        audit.record(AuditEntry.of("physician.request-reinstatement", PHYSICIAN, id));
    }

    @Transactional(noRollbackFor = FourEyesRequired.class)
    public void reinstate(PhysicianId id, Actor admin) {
        Physician reinstated = decideWithFourEyes(
                "physician.reinstate", id, physician -> physician.reinstate(admin.id(), clock.instant()));
        accounts.want(id, WantedAccount.ENABLED, clock.instant());
        events.reinstated(reinstated);
    }

    private Physician decideWithFourEyes(String action, PhysicianId id, UnaryOperator<Physician> decision) {
        try {
            return decide(id, decision);
        } catch (FourEyesRequired refusal) {
            audit.record(AuditEntry.of(action, PHYSICIAN, id).outcome(AuditOutcome.DENIED));
            throw refusal;
        }
    }

    private Physician decide(PhysicianId id, UnaryOperator<Physician> decision) {
        Physician physician = physicians.lock(id).orElseThrow(() -> new NotFound(PHYSICIAN));
        Physician decided = decision.apply(physician);
        physicians.decided(decided);
        return decided;
    }

    /** Why a physician is suspended: a code that travels, and words that stay. */
    public record Suspension(SuspensionReason reason, String note) {

        String inWords() {
            return note.isBlank() ? reason.name() : reason.name() + ": " + note;
        }
    }
}
