package vn.telehealth.local.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import vn.telehealth.local.client.PatientClient;
import vn.telehealth.local.client.PharmacyClient;
import vn.telehealth.local.client.PhysicianClient;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Enrolled;
import vn.telehealth.local.identity.Onboarding;
import vn.telehealth.local.identity.SignInRefused;

/** How the people of the demo come to their accounts. */
final class People {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Cast cast;
    private final Story story;
    private final Clock clock;
    private final Onboarding onboarding;

    People(Cast cast, Story story, Clock clock) {
        this.cast = cast;
        this.story = story;
        this.clock = clock;
        this.onboarding = new Onboarding(cast.realm(), clock);
    }

    PatientClient registerPatient() {
        story.chapter("A patient registers");
        String email = cast.email("hoa");
        Account account = onboarding.register("Nguyễn Thị Hoa", email, password());
        story.tell("Nguyễn Thị Hoa registers as " + email + ", opens the link in the mail and sets a password.");
        PatientClient patient = new PatientClient(cast.signedIn(account));
        patient.writeProfile(PatientClient.profile("Nguyễn Thị Hoa")).expect(201);
        story.tell("She signs in and writes her profile: name, birth date, address, insurance card, an allergy.");
        return patient;
    }

    PhysicianClient approvePhysician() {
        story.chapter("A physician is entered by one admin and approved by another");
        String facility = cast.enteringAdmin().facility();
        String email = cast.email("lan");
        String id = cast.enteringAdmin()
                .enterPhysician("Trần Thị Lan", email, cast.mark().toUpperCase(Locale.ROOT), facility)
                .expect(201)
                .text("physicianId");
        story.tell("The first admin enters Dr Trần Thị Lan at facility " + facility + ".");
        cast.enteringAdmin().approvePhysician(id).expectProblem(403, "four-eyes-required");
        story.tell("The same admin may not approve her: 403 four-eyes-required.");
        cast.approvingAdmin().approvePhysician(id).expect(200);
        story.tell("A second admin approves; the account is made and the invitation mailed.");
        String password = password();
        Enrolled enrolled = onboarding.acceptInvitation(email, password);
        story.tell("She opens the invitation, sets a password and enrols an authenticator app.");
        refusePasswordAlone(email, password);
        PhysicianClient physician = new PhysicianClient(cast.signedIn(enrolled.account()));
        offerVisits(physician);
        return physician;
    }

    PharmacyClient registerPharmacy() {
        story.chapter("A pharmacy is registered");
        PharmacyClient pharmacy = PharmacyClient.of(
                PharmacyClient.register(cast.enteringAdmin(), "Nhà thuốc An Khang"), cast.realm(), cast.front());
        story.tell("An admin registers Nhà thuốc An Khang and its pharmacist; the client secret is shown once.");
        return pharmacy;
    }

    private void refusePasswordAlone(String email, String password) {
        try {
            cast.signedIn(new Account(email, password, null)).claims();
        } catch (SignInRefused expected) {
            story.tell("With the password alone nobody gets a token in her name.");
            return;
        }
        throw new IllegalStateException("a physician signed in without a second factor");
    }

    private void offerVisits(PhysicianClient physician) {
        LocalDate tomorrow = LocalDate.now(clock.withZone(VIETNAM)).plusDays(1);
        physician.offer(tomorrow, "08:00", "11:00").expect(201);
        story.tell("She signs in with both factors and offers visits tomorrow morning.");
    }

    private static String password() {
        return "Demo-" + UUID.randomUUID();
    }
}
