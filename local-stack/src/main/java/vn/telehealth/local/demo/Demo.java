package vn.telehealth.local.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PatientClient;
import vn.telehealth.local.client.PharmacyClient;
import vn.telehealth.local.client.PhysicianClient;
import vn.telehealth.local.sandbox.Sandbox;
import vn.telehealth.local.server.Services;
import vn.telehealth.local.server.SmallServers;

/** The main journey: from a patient's registration to the proof that nobody altered the log of it. */
public final class Demo {

    private final LocalStack stack;
    private final Story story;
    private final DemoFiles files;
    private final Cast cast;
    private final Clock clock = Clock.systemUTC();

    private Demo(LocalStack stack, PrintWriter out) throws IOException {
        this.stack = stack;
        this.story = new Story(out);
        this.files = new DemoFiles(stack.settings().home().resolve("demo"));
        this.cast = new Cast(Sandbox.of(stack.supplies()), stack.front(), clock);
    }

    /** Walks it; ends with an exception that names what differed. */
    public static void run(LocalStack stack, PrintWriter out) throws IOException, InterruptedException {
        new Demo(stack, out).walk();
    }

    private void walk() throws IOException, InterruptedException {
        URI front = cast.front().url();
        story.line("The main journey, as real clients through " + front);
        files.summarise("gatewayUrl", front.toString());
        People people = new People(cast, story, clock);
        PhysicianClient physician = people.approvePhysician();
        PatientClient patient = people.registerPatient();
        PharmacyClient pharmacy = people.registerPharmacy();

        Visit visit = new Visit(patient, physician, story, clock);
        String prescription = prescribe(visit, physician);
        dispense(pharmacy, physician, prescription);
        String revoked = cancelAfterIssuing(visit, physician, pharmacy);
        proveFromTheLog(prescription, revoked);

        files.summarise("patientId", patient.person().accountId());
        files.summarise("physicianId", physician.physicianId());
        whereToLook();
    }

    private String prescribe(Visit visit, PhysicianClient physician) {
        story.chapter("A visit is booked, examined and prescribed");
        String appointment = visit.book();
        visit.examine(appointment);
        Answer issued = visit.issueAfterStepUp(visit.draft(appointment), Services.STEP_UP_MAX_AGE);
        visit.awaitSaga(appointment, "COMPLETED");
        String id = issued.text("prescriptionId");
        files.summarise("appointmentId", appointment);
        files.summarise("prescriptionId", id);
        files.summarise("prescriptionCode", issued.text("code"));
        keep(physician, id);
        return id;
    }

    private void keep(PhysicianClient physician, String id) {
        files.write(
                "prescription.json",
                physician.file(id, "document", "application/json").expect(200).bytes());
        files.write(
                "prescription.jws",
                physician.file(id, "signature", "application/jose").expect(200).bytes());
        files.write(
                "prescription.pdf",
                physician.file(id, "pdf", "application/pdf").expect(200).bytes());
        files.write("qr.png", physician.file(id, "qr", "image/png").expect(200).bytes());
        files.write(
                "qr.svg", physician.file(id, "qr", "image/svg+xml").expect(200).bytes());
        Answer qr = physician.file(id, "qr", "text/plain").expect(200);
        files.write("qr.txt", qr.bytes());
        story.tell("The patient gets the signed PDF and this QR:");
        story.show(TerminalQr.draw(qr.text()));
    }

    private void dispense(PharmacyClient pharmacy, PhysicianClient physician, String id) {
        story.chapter("The pharmacy verifies and dispenses exactly once");
        AtThePharmacy counter = new AtThePharmacy(pharmacy, story);
        String qr = physician.file(id, "qr", "text/plain").expect(200).text();
        counter.verify(id, qr, true, "issued");
        counter.refuseTampered(qr);
        counter.dispense(id, qr);
        counter.verify(id, qr, false, "used");
    }

    private String cancelAfterIssuing(Visit visit, PhysicianClient physician, PharmacyClient pharmacy) {
        story.chapter("A second visit is cancelled after issuing: the saga revokes its prescription");
        String appointment = visit.book();
        visit.examine(appointment);
        Answer issued = visit.issue(visit.draft(appointment));
        String id = issued.text("prescriptionId");
        String qr = physician.file(id, "qr", "text/plain").expect(200).text();
        physician.cancel(appointment).expect(200);
        story.tell("Dr Lan cancels the visit: prescribed in error.");
        visit.awaitSaga(appointment, "COMPENSATED");
        new AtThePharmacy(pharmacy, story).verify(id, qr, false, "revoked");
        files.summarise("revokedPrescriptionId", id);
        return id;
    }

    private void proveFromTheLog(String prescription, String revoked) throws IOException, InterruptedException {
        story.chapter("Every step is proven from the audit log");
        AuditProof proof = new AuditProof(cast.auditor(), files, story);
        proof.awaitRecord("prescription.dispensed", prescription);
        proof.awaitRecord("prescription.revoked", revoked);
        proof.export(revoked);
        Path jar = stack.supplies().programs().service(Services.AUDIT_LOG);
        proof.verify(jar);
        files.write(
                "ca.pem",
                new Api(stack.url(SmallServers.AUTHORITY), () -> "")
                        .get("/ca.pem")
                        .expect(200)
                        .bytes());
    }

    private void whereToLook() {
        story.line("");
        story.line("All as it should be. Look at:");
        story.line("  files      " + files.path(""));
        story.line("  API page   " + stack.url(Services.GATEWAY) + "/swagger-ui.html");
        story.line("  mail       " + cast.realm().mail() + "/api/user");
        story.line("  verify     ./telehealth audit verify " + files.path("audit-export.jsonl"));
        story.line("  status     ./telehealth status");
    }
}
