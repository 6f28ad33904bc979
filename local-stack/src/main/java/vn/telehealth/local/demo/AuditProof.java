package vn.telehealth.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.AuditorClient;
import vn.telehealth.local.client.Waiting;

/** The audit log, exported with its proofs and verified offline. */
final class AuditProof {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String VERIFIER = "vn.telehealth.audit.verifier.AuditVerifier";

    private final AuditorClient auditor;
    private final DemoFiles files;
    private final Story story;

    AuditProof(AuditorClient auditor, DemoFiles files, Story story) {
        this.auditor = auditor;
        this.files = files;
        this.story = story;
    }

    void awaitRecord(String action, String objectId) {
        Answer found = Waiting.until(
                action,
                PATIENCE,
                () -> auditor.recordsOf(objectId),
                answer -> answer.ok() && answer.text().contains(action));
        story.tell("The log has %d records about this prescription, %s among them."
                .formatted(found.json().path("items").size(), action));
    }

    /** @param lastObject whose records have to be signed already */
    void export(String lastObject) {
        Answer log = Waiting.until(
                "a signed log with " + lastObject,
                PATIENCE,
                auditor::export,
                answer -> answer.ok() && answer.text().contains(lastObject));
        files.write("audit-export.jsonl", log.bytes());
        files.write(
                "audit-proof.json",
                auditor.proof(log.header("Audit-Range")).expect(200).bytes());
        files.write("audit-public-key.pem", auditor.publicKey().expect(200).bytes());
        story.tell("An auditor exports %d records with their proof and the log's public key."
                .formatted(log.text().lines().count()));
    }

    /** @param jar where the verifier is */
    void verify(Path jar) {
        try (URLClassLoader verifier = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            int outcome = (int) verifier.loadClass(VERIFIER)
                    .getMethod("run", String[].class)
                    .invoke(null, (Object)
                            new String[] {files.path("audit-export.jsonl").toString()});
            if (outcome != 0) {
                throw new IllegalStateException("the exported log was not found intact");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the verifier failed", e);
        }
        story.tell("Verified offline: nothing altered, removed or inserted.");
    }
}
