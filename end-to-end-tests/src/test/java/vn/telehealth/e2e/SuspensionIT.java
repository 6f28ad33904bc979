package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.telehealth.local.client.AdminClient;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PhysicianClient;
import vn.telehealth.local.identity.SignInRefused;
import vn.telehealth.local.identity.TokenEndpoint;
import vn.telehealth.local.sandbox.Sandbox;
import vn.telehealth.local.sandbox.SandboxPerson;
import vn.telehealth.local.server.ConnectServer;

/** One admin's word ends what a physician may do, and two admins' words bring it back. */
class SuspensionIT {

    /** Until events flow again. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Players players = Players.meet();
    private final PhysicianClient physician = players.physician();

    @Test
    void endsSigningBookingAndSigningInAtOnceAlsoWhileNoEventTravels() {
        Sandbox sandbox = RunningRealm.sandbox();
        AdminClient first = sandbox.admin(SandboxPerson.ADMIN_1);
        AdminClient second = sandbox.admin(SandboxPerson.ADMIN_2);
        String slot = players.freeSlot();
        Answer draft = physician.draftOf(players.examinedVisit()).expect(200);
        physician.person().stepUp();
        Fleet.stack().kill(ConnectServer.NAME);
        try {
            first.suspendPhysician(physician.physicianId(), "Theo quyết định của Sở Y tế")
                    .expect(200);

            physician.issue(draft, Api.idempotencyKey()).expectProblem(403, "physician-suspended");
            issuesNothingPastTheGateway(draft);
            assertThatThrownBy(() -> new TokenEndpoint(RunningRealm.realm())
                            .refresh(physician.person().refreshToken()))
                    .isInstanceOf(SignInRefused.class);
            assertThatThrownBy(() -> physician.person().stepUp()).isInstanceOf(SignInRefused.class);
            players.patient().book(slot).expectProblem(409, "physician-not-credentialed");
        } finally {
            Fleet.stack().start(ConnectServer.NAME);
        }

        first.requestReinstatement(physician.physicianId(), "Quyết định đã được thu hồi")
                .expect(200);
        first.reinstatePhysician(physician.physicianId()).expectProblem(403, "four-eyes-required");
        second.reinstatePhysician(physician.physicianId()).expect(200);

        physician.person().stepUp();
        Answer issued =
                Awaitility.await().atMost(PATIENCE).until(() -> players.issue(draft, Api.idempotencyKey()), Answer::ok);
        assertThat(issued.text("status")).isEqualTo("issued");
    }

    /** Whatever the document says wants a fresh second factor: nothing of that is left to whom nobody trusts. */
    private void issuesNothingPastTheGateway(Answer draft) {
        List<ApiOperation> signing = ApiOperation.all().stream()
                .filter(ApiOperation::wantsFreshSecondFactor)
                .toList();
        assertThat(signing).isNotEmpty();
        for (ApiOperation operation : signing) {
            new Api(Fleet.stack().url(operation.service()), physician.person()::accessToken)
                    .send(
                            operation.method(),
                            operation.pathOf(Map.of("id", draft.text("prescriptionId"))),
                            operation.body(Map.of()),
                            Api.ifMatch(draft.header("ETag")))
                    .expectProblem(403, "physician-suspended");
        }
    }
}
