package vn.telehealth.appointment.physician.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.appointment.physician.domain.AccountRefused;
import vn.telehealth.appointment.physician.domain.AccountStep;
import vn.telehealth.appointment.physician.domain.AccountSteps;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/**
 * Makes sign-in accounts what they should be, at once or, where the identity provider fails, later. Never within a
 * transaction: no lock is held while the network is waited for. Every step is safe to repeat, so a crash between any two
 * lines costs a repetition and nothing else.
 */
@Service
public class SettleAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(SettleAccounts.class);
    private static final int BATCH = 20;

    private final AccountSteps steps;
    private final AccountAttempt attempt;
    private final AccountSettlement settlement;
    private final AccountProperties properties;
    private final Clock clock;

    SettleAccounts(
            AccountSteps steps,
            AccountAttempt attempt,
            AccountSettlement settlement,
            AccountProperties properties,
            Clock clock) {
        this.steps = steps;
        this.attempt = attempt;
        this.settlement = settlement;
        this.properties = properties;
        this.clock = clock;
    }

    /** Settles what is due; a failure is kept with the account and tried again. */
    @Transactional(propagation = Propagation.NEVER)
    public void due() {
        steps.due(clock.instant(), BATCH).forEach(this::now);
    }

    /** Settles the account of one physician until nothing is open, what is open has to wait, or another worker has it. */
    @Transactional(propagation = Propagation.NEVER)
    public void now(PhysicianId id) {
        Optional<AccountStep> step = claim(id);
        while (step.isPresent()) {
            perform(step.get());
            step = claim(id);
        }
    }

    private Optional<AccountStep> claim(PhysicianId id) {
        Instant now = clock.instant();
        return steps.claim(id, now, now.plus(properties.lease()));
    }

    private void perform(AccountStep step) {
        try {
            settlement.settled(step, attempt.make(step));
        } catch (AccountRefused refusal) {
            LOG.warn("account of physician {} is not {} yet: {}", step.physicianId(), step.wanted(), refusal.code());
            Instant next = clock.instant().plus(properties.pauseAfter(step.attempts()));
            steps.failed(step, refusal.code(), next);
        }
    }
}
