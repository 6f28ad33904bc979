package vn.telehealth.e2e.faults.play;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.telehealth.e2e.faults.play.Practice.Counter;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.client.AdminClient;
import vn.telehealth.local.client.PatientClient;
import vn.telehealth.local.client.PharmacyClient;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Onboarding;
import vn.telehealth.local.sandbox.Sandbox;
import vn.telehealth.local.sandbox.SandboxPerson;
import vn.telehealth.local.secret.SecretKind;
import vn.telehealth.local.server.Services;

/** Registers all who act in a run, as people come to their accounts, while everything still stands. */
public final class Cast {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int DAYS_OFFERED = 12;
    private static final int PATIENTS = 2;
    private static final int PHARMACIES = 2;

    private final Sandbox sandbox;
    private final URI gateway;
    private final History history;
    private final Onboarding onboarding;
    private final AdminClient first;
    private final AdminClient second;

    public Cast(LocalStack stack, History history) {
        this.sandbox = Sandbox.of(stack.supplies());
        this.gateway = stack.url(Services.GATEWAY);
        this.history = history;
        this.onboarding = new Onboarding(sandbox.realm(), Clock.systemUTC());
        this.first = sandbox.admin(SandboxPerson.ADMIN_1);
        this.second = sandbox.admin(SandboxPerson.ADMIN_2);
    }

    /** Somebody who can put an end to what the others left open. */
    Caller admin() {
        return new Person(sandbox.realm(), gateway, sandbox.person(SandboxPerson.ADMIN_1)).caller("admin", history);
    }

    List<Practice> practices(int number) {
        List<Counter> counters = new ArrayList<>();
        for (int i = 0; i < PHARMACIES; i++) {
            counters.add(counter("pharmacy " + i));
        }
        List<Practice> practices = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            practices.add(practice(i, counters));
        }
        return practices;
    }

    private Practice practice(int number, List<Counter> counters) {
        List<Caller> patients = new ArrayList<>();
        for (int i = 0; i < PATIENTS; i++) {
            patients.add(patient("patient " + number + "." + i));
        }
        Person physician = person(physicianAccount());
        String id = physician.signedIn().claims().required("physician_id").asString();
        offer(physician.signedIn(), id);
        return new Practice(id, physician.caller("physician " + number, history), patients, counters);
    }

    private Account physicianAccount() {
        String email = email("physician");
        String id = first.enterNewcomer(email, first.facility()).expect(201).text("physicianId");
        second.approvePhysician(id).expect(200);
        return onboarding.acceptInvitation(email, SecretKind.PASSWORD.make()).account();
    }

    private static void offer(SignedIn physician, String id) {
        LocalDate today = LocalDate.now(Clock.system(VIETNAM));
        for (int day = 1; day <= DAYS_OFFERED; day++) {
            physician
                    .api()
                    .post(
                            "/api/physicians/" + id + "/availability",
                            Map.of(
                                    "date",
                                    today.plusDays(day).toString(),
                                    "from",
                                    "06:00",
                                    "to",
                                    "22:00",
                                    "slotMinutes",
                                    10,
                                    "visitKinds",
                                    List.of("REMOTE")))
                    .expect(201);
        }
    }

    private Caller patient(String name) {
        Person patient = person(onboarding.register("Nguyễn Thị Lan", email("patient"), SecretKind.PASSWORD.make()));
        new PatientClient(patient.signedIn())
                .writeProfile(PatientClient.profile("Nguyễn Thị Lan"))
                .expect(201);
        return patient.caller(name, history);
    }

    private Counter counter(String name) {
        Pharmacy pharmacy = new Pharmacy(PharmacyClient.register(first, "Nhà thuốc Minh Châu"), sandbox.realm());
        return new Counter(pharmacy.caller(name, gateway, history), pharmacy.pharmacistId());
    }

    private Person person(Account account) {
        return new Person(sandbox.realm(), gateway, account);
    }

    private static String email(String who) {
        return who + "-" + UUID.randomUUID() + "@faults.example";
    }
}
