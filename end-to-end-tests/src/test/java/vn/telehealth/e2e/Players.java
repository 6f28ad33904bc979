package vn.telehealth.e2e;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import vn.telehealth.local.client.AdminClient;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.AuditorClient;
import vn.telehealth.local.client.PatientClient;
import vn.telehealth.local.client.PharmacyClient;
import vn.telehealth.local.client.PhysicianClient;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.client.Waiting;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Realm;
import vn.telehealth.local.sandbox.Sandbox;
import vn.telehealth.local.sandbox.SandboxPerson;
import vn.telehealth.local.server.Services;

/** Those whom a journey needs, each new: a physician with visits to offer, a patient with a profile, a pharmacy. */
public record Players(
        PhysicianClient physician, PatientClient patient, PharmacyClient pharmacy, AuditorClient auditor) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    public static Players meet() {
        return meet(RunningRealm.sandbox().admin(SandboxPerson.ADMIN_1).facility());
    }

    /** @param facility code of the facility that the physician works at */
    static Players meet(String facility) {
        Sandbox sandbox = RunningRealm.sandbox();
        AdminClient first = sandbox.admin(SandboxPerson.ADMIN_1);
        PatientClient patient = new PatientClient(signedIn(RunningRealm.patient()));
        patient.writeProfile(PatientClient.profile("Phạm Thị Thuý Hằng")).expect(201);
        return new Players(
                physician(facility),
                patient,
                PharmacyClient.of(PharmacyClient.register(first, "Nhà thuốc Long Châu"), realm(), gateway()),
                new AuditorClient(signedIn(sandbox.person(SandboxPerson.AUDITOR))));
    }

    /** @return id of a slot that nobody has booked */
    public String freeSlot() {
        return Waiting.until(
                        "a free slot",
                        PATIENCE,
                        () -> patient.slots(physician.physicianId()),
                        answer -> answer.ok() && !answer.json().path("items").isEmpty())
                .text("/items/0/slotId");
    }

    /** @return id of the appointment */
    public String bookedVisit() {
        return patient.book(freeSlot()).expect(201).text("appointmentId");
    }

    /** @return id of the appointment */
    public String examinedVisit() {
        String appointment = bookedVisit();
        physician.examine(appointment, List.of(PhysicianClient.paracetamol(5))).expect(200);
        return appointment;
    }

    public Answer issued(String appointment) {
        return issue(physician.draftOf(appointment).expect(200), Api.idempotencyKey())
                .expect(200);
    }

    /** Gives the second factor again when it is asked for (RFC 9470). */
    Answer issue(Answer draft, Map<String, String> idempotencyKey) {
        Answer answer = physician.issue(draft, idempotencyKey);
        if (answer.status() == 401) {
            physician.person().stepUp();
            return physician.issue(draft, idempotencyKey);
        }
        return answer;
    }

    /** A physician of the facility, with a day full of visits to offer. */
    static PhysicianClient physician(String facility) {
        AdminClient first = RunningRealm.sandbox().admin(SandboxPerson.ADMIN_1);
        AdminClient second = RunningRealm.sandbox().admin(SandboxPerson.ADMIN_2);
        String email = RunningRealm.freshEmail("minh");
        String id = first.enterNewcomer(email, facility).expect(201).text("physicianId");
        second.approvePhysician(id).expect(200);
        Account account = RunningRealm.onboarding()
                .acceptInvitation(email, RunningRealm.PASSWORD)
                .account();
        PhysicianClient physician = new PhysicianClient(signedIn(account));
        physician
                .offer(LocalDate.now(Clock.system(VIETNAM)).plusDays(1), "06:00", "22:00")
                .expect(201);
        return physician;
    }

    private static SignedIn signedIn(Account account) {
        return new SignedIn(realm(), gateway(), account);
    }

    private static Realm realm() {
        return RunningRealm.realm();
    }

    private static URI gateway() {
        return Fleet.stack().url(Services.GATEWAY);
    }
}
