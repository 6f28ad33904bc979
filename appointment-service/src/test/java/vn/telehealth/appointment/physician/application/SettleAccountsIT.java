package vn.telehealth.appointment.physician.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.Api.json;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;
import static vn.telehealth.appointment.testing.Clinic.secondAdmin;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.appointment.testing.IdentityProvider;
import vn.telehealth.appointment.testing.Recorded;
import vn.telehealth.appointment.testing.TestClock;
import vn.telehealth.platform.identity.EmailTaken;
import vn.telehealth.platform.identity.IdentityUnavailable;

@AppointmentServiceTest
class SettleAccountsIT {

    private static final Consumer<String> OUTAGE = call -> {
        throw new IdentityUnavailable();
    };

    /** What a killed process looks like from outside: nothing after this line happens. */
    private static final Consumer<String> CRASH = call -> {
        throw new Crash();
    };

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private IdentityProvider identity;

    @Autowired
    private SettleAccounts settle;

    @Autowired
    private TestClock clock;

    @Autowired
    private Recorded recorded;

    @AfterEach
    void calm() {
        identity.behave();
        clock.reset();
    }

    @Test
    void anOutageDelaysTheAccountAndNothingElse() {
        UUID id = clinic.enteredPhysician();
        identity.before(OUTAGE);

        JsonNode approved = json(api.post(secondAdmin(), "/api/physicians/" + id + "/approval"), 200);
        assertThat(approved.get("status").asString()).isEqualTo("APPROVED");
        assertThat(account(approved)).isEqualTo("PENDING");
        assertThat(approved.get("account").get("failure").asString()).isEqualTo("identity-unavailable");
        assertThat(recorded.types(id)).containsExactly("physician.registered.v1");

        identity.behave();
        settle.due();
        assertThat(account(credential(id))).as("not before the pause is over").isEqualTo("PENDING");
        clock.putForward(Duration.ofSeconds(6));
        settle.due();

        assertThat(account(credential(id))).isEqualTo("READY");
        assertThat(recorded.types(id)).containsExactly("physician.registered.v1", "physician.approved.v1");
    }

    @Test
    void aSuspensionDuringAnOutageIsToldAtOnceAndEndsSignInAsSoonAsItCan() {
        UUID id = clinic.approvedPhysician();
        identity.before(OUTAGE);

        clinic.suspend(id);
        assertThat(recorded.types(id)).endsWith("physician.suspended.v1");
        assertThat(identity.isEnabled(id)).isTrue();
        clock.putForward(Duration.ofSeconds(6));
        settle.due();
        assertThat(account(credential(id))).as("the outage lasts").isEqualTo("PENDING");

        identity.behave();
        clock.putForward(Duration.ofSeconds(11));
        settle.due();
        assertThat(identity.isEnabled(id)).isFalse();
        assertThat(account(credential(id))).isEqualTo("DISABLED");
    }

    @Test
    void aCrashAfterTheAccountWasMadeIsMadeGood() {
        UUID id = clinic.enteredPhysician();
        identity.after(CRASH);
        api.post(secondAdmin(), "/api/physicians/" + id + "/approval")
                .expectStatus()
                .is5xxServerError();
        assertThat(identity.isEnabled(id)).isTrue();

        identity.behave();
        clock.putForward(Duration.ofSeconds(30));
        settle.due();
        assertThat(account(credential(id))).as("the lease of the dead holds").isEqualTo("PENDING");
        clock.putForward(Duration.ofSeconds(31));
        settle.due();

        assertThat(account(credential(id))).isEqualTo("READY");
        assertThat(recorded.types(id)).containsExactly("physician.registered.v1", "physician.approved.v1");
    }

    @Test
    void aSuspendedPhysicianHasNoAccountLeftBehindByACrash() {
        UUID id = clinic.enteredPhysician();
        identity.after(CRASH);
        api.post(secondAdmin(), "/api/physicians/" + id + "/approval")
                .expectStatus()
                .is5xxServerError();
        identity.behave();

        clinic.suspend(id);
        clock.putForward(Duration.ofSeconds(61));
        settle.due();

        assertThat(identity.isEnabled(id)).isFalse();
        assertThat(account(credential(id))).isEqualTo("DISABLED");
        assertThat(recorded.types(id)).containsExactly("physician.registered.v1", "physician.suspended.v1");
    }

    @Test
    void aSuspensionDuringTheInvitationWinsAndTheApprovalIsToldAfterTheReinstatement() throws Exception {
        UUID id = clinic.enteredPhysician();
        CountDownLatch inviting = new CountDownLatch(1);
        CountDownLatch suspended = new CountDownLatch(1);
        identity.before(call -> {
            if (call.startsWith("invite")) {
                inviting.countDown();
                await(suspended);
            }
        });

        CompletableFuture<JsonNode> approval = CompletableFuture.supplyAsync(
                () -> json(api.post(secondAdmin(), "/api/physicians/" + id + "/approval"), 200));
        await(inviting);
        clinic.suspend(id);
        suspended.countDown();

        assertThat(account(approval.get(30, TimeUnit.SECONDS))).isEqualTo("DISABLED");
        assertThat(identity.isEnabled(id)).isFalse();
        assertThat(recorded.types(id)).doesNotContain("physician.approved.v1");

        api.post(firstAdmin(), "/api/physicians/" + id + "/reinstatement-request", Map.of("reason", "Đã xác minh"))
                .expectStatus()
                .isOk();
        api.post(secondAdmin(), "/api/physicians/" + id + "/reinstatement")
                .expectStatus()
                .isOk();
        assertThat(recorded.types(id)).contains("physician.approved.v1");
    }

    @Test
    void aSuspensionDuringAnInvitationThatFailsDoesNotWaitForTheNextAttempt() throws Exception {
        UUID id = clinic.enteredPhysician();
        CountDownLatch inviting = new CountDownLatch(1);
        CountDownLatch suspended = new CountDownLatch(1);
        identity.after(call -> {
            if (suspended.getCount() > 0) {
                inviting.countDown();
                await(suspended);
                throw new IdentityUnavailable();
            }
        });

        CompletableFuture<JsonNode> approval = CompletableFuture.supplyAsync(
                () -> json(api.post(secondAdmin(), "/api/physicians/" + id + "/approval"), 200));
        await(inviting);
        clinic.suspend(id);
        assertThat(identity.isEnabled(id))
                .as("made, though the answer was lost")
                .isTrue();
        suspended.countDown();

        assertThat(account(approval.get(30, TimeUnit.SECONDS))).isEqualTo("DISABLED");
        assertThat(identity.isEnabled(id)).isFalse();
    }

    @Test
    void anAddressThatIsTakenIsToldToTheAdmins() {
        UUID id = clinic.enteredPhysician();
        identity.before(call -> {
            throw new EmailTaken();
        });

        JsonNode approved = json(api.post(secondAdmin(), "/api/physicians/" + id + "/approval"), 200);

        assertThat(approved.get("account").get("failure").asString()).isEqualTo("email-taken");
    }

    @Test
    void pausesGrowToALimit() {
        AccountProperties settings =
                new AccountProperties(Duration.ofMinutes(1), Duration.ofSeconds(5), Duration.ofMinutes(5));

        assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.pauseAfter(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.pauseAfter(7)).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.pauseAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(5));
    }

    private JsonNode credential(UUID id) {
        return json(api.get(firstAdmin(), "/api/physicians/" + id + "/credential"), 200);
    }

    private static String account(JsonNode credential) {
        return credential.get("account").get("state").asString();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
