package vn.telehealth.prescription.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.telehealth.prescription.domain.care.Visit;

/** A token that is taken away in the middle of issuing: nothing is issued, nothing is lost. */
class TokenGoneIT extends RunningService {

    @Autowired
    private BetweenSignatures between;

    private final AtomicBoolean away = new AtomicBoolean();
    private Calls calls;
    private UUID physician;
    private Visit visit;
    private UUID id;

    @BeforeEach
    void aDraftOfAPhysicianWhoHasAKey() {
        calls = new Calls(http);
        physician = ward.physician();
        UUID first = ward.prescription(ward.visit(physician, Ward.paracetamol(3)));
        calls.issue(physician, first, 1).expectStatus().isOk();
        visit = ward.visit(physician, Ward.paracetamol(5));
        id = ward.prescription(visit);
    }

    @AfterEach
    void giveBack() {
        if (away.getAndSet(false)) {
            TOKEN.giveBack();
        }
    }

    @Test
    void goneWhileThePatientIsRead() {
        NEIGHBOURS.beforeNextProfile(this::takeAway);

        issuingFailsAndSucceedsOnceTheTokenIsBack();
    }

    @Test
    void goneBetweenTheDocumentAndThePaper() {
        between.beforeNextPaper(this::takeAway);

        issuingFailsAndSucceedsOnceTheTokenIsBack();
    }

    private void issuingFailsAndSucceedsOnceTheTokenIsBack() {
        Calls.comeBackLater(calls.issue(physician, id, 1), "unavailable");
        assertThat(away).as("the token was taken away in time").isTrue();
        assertThat(ward.status(id)).isEqualTo("DRAFT");
        assertThat(ward.signed(id)).isZero();
        assertThat(ward.events(visit.appointmentId(), "prescription.created.v1"))
                .isEmpty();

        giveBack();

        await().untilAsserted(() -> calls.issue(physician, id, 1).expectStatus().isOk());
        assertThat(ward.status(id)).isEqualTo("ISSUED");
        assertThat(ward.signed(id)).isEqualTo(1);
        assertThat(ward.events(visit.appointmentId(), "prescription.created.v1"))
                .hasSize(1);
    }

    private void takeAway() {
        TOKEN.takeAway();
        away.set(true);
    }
}
