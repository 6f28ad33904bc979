package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import vn.telehealth.prescription.application.saga.FollowPhysicians;
import vn.telehealth.test.token.TestTokens;

/** Whoever may not practise signs nothing: the register of physicians says so first, its events and the lock of the commit as well. */
class SuspensionIT extends RunningService {

    @Autowired
    private FollowPhysicians events;

    private Calls calls;
    private UUID physician;
    private UUID id;

    @BeforeEach
    void thereIsADraft() {
        calls = new Calls(http);
        physician = ward.physician();
        id = ward.prescription(ward.visit(physician, Ward.paracetamol(5)));
    }

    @AfterEach
    void allAnswerAgain() {
        NEIGHBOURS.loseAppointment(false);
    }

    @Test
    void aSuspensionHoldsBeforeItsEventArrives() {
        NEIGHBOURS.suspend(physician);
        refuses(issue(Calls.newKey()));
        assertThat(ward.status(id)).isEqualTo("DRAFT");
        assertThat(ward.signed(id)).isZero();

        NEIGHBOURS.reinstate(physician);
        issue(Calls.newKey()).expectStatus().isOk();
    }

    @Test
    void whileNobodyCanSayWhetherSheMayPractiseNothingIsSignedAndNothingIsLost() {
        String key = Calls.newKey();
        NEIGHBOURS.loseAppointment(true);
        Calls.comeBackLater(issue(key), "reference-unavailable")
                .jsonPath("$.detail")
                .value(detail -> assertThat(detail).asString().contains("appointment"));
        assertThat(ward.status(id)).isEqualTo("DRAFT");
        assertThat(ward.signed(id)).isZero();

        NEIGHBOURS.loseAppointment(false);
        issue(key).expectStatus().isOk();
        assertThat(ward.status(id)).isEqualTo("ISSUED");
    }

    @Test
    void aSuspensionWhileSigningWinsAndItsEventAloneIsEnough() {
        NEIGHBOURS.beforeNextProfile(() -> events.suspended(physician));
        refuses(issue(Calls.newKey()));
        refuses(issue(Calls.newKey()));
        assertThat(ward.signed(id)).isZero();

        events.reinstated(physician);
        issue(Calls.newKey()).expectStatus().isOk();
    }

    private ResponseSpec issue(String key) {
        return calls.issue(TestTokens.physician(physician), id, 1, key);
    }

    private static void refuses(ResponseSpec answer) {
        answer.expectStatus().isForbidden().expectBody().jsonPath("$.code").isEqualTo("physician-suspended");
    }
}
