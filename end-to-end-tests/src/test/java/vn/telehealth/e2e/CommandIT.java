package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.AuditorClient;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.sandbox.SandboxPerson;
import vn.telehealth.local.server.Services;

/** {@code ./telehealth} as people type it, at the running fleet. */
class CommandIT {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "patient, /api/appointments",
        "physician, /api/prescriptions",
        "pharmacist, /api/formulary?q=para",
        "admin, /api/pharmacies",
        "auditor, /api/audit/records"
    })
    void printsATokenThatServesAtOnceAndNothingElse(String role, String path) throws Exception {
        Tool token = Command.telehealth("token", role);

        assertThat(token.exitCode()).as(token.err()).isZero();
        assertThat(token.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\n");
        new Api(Fleet.stack().url(Services.GATEWAY), () -> token.out().strip())
                .get(path)
                .expect(200);
    }

    @Test
    void saysWhichRolesThereAre() throws Exception {
        Tool token = Command.telehealth("token", "nurse");

        assertThat(token.exitCode()).isNotZero();
        assertThat(token.out()).isEmpty();
        assertThat(token.err()).contains("no sandbox account 'nurse'", "auditor");
    }

    @Test
    void saysWhatRunsAndWhichTitlesServe() throws Exception {
        Tool status = Command.telehealth("status");

        assertThat(status.exitCode()).as(status.out()).isZero();
        assertThat(status.out())
                .contains("prescription-service", "postgres", "ICD-10 titles: Vietnamese and English")
                .doesNotContain("down", "silent");
    }

    @Test
    void listsNoDeadLettersWhereThereAreNone() throws Exception {
        Tool list = Command.telehealth("dlt", "list");

        assertThat(list.exitCode()).as(list.err()).isZero();
    }

    @Test
    void tellsAnIntactExportFromAnAlteredOneAndFromNone() throws Exception {
        AuditorClient auditor = new AuditorClient(new SignedIn(
                RunningRealm.realm(),
                Fleet.stack().url(Services.GATEWAY),
                RunningRealm.sandbox().person(SandboxPerson.AUDITOR)));
        var log = auditor.export().expect(200);
        Path export = Files.write(folder.resolve("audit-export.jsonl"), log.bytes());
        Files.write(
                folder.resolve("audit-proof.json"),
                auditor.proof(log.header("Audit-Range")).expect(200).bytes());
        Files.write(
                folder.resolve("audit-public-key.pem"),
                auditor.publicKey().expect(200).bytes());
        assertThat(verified(export).exitCode()).isZero();

        List<String> records = Files.readAllLines(export);
        records.set(3, records.get(3).replaceFirst("SUCCESS|DENIED|FAILED", "ALTERED"));
        Files.write(export, records);
        Tool altered = verified(export);
        Tool none = verified(folder.resolve("none.jsonl"));

        assertThat(altered.exitCode()).isOne();
        assertThat(altered.out() + altered.err()).contains("3");
        assertThat(none.exitCode()).isEqualTo(2);
    }

    @Test
    void theDemoFailsAtTheFirstStepThatDiffers() throws Exception {
        Fleet.stack().kill(Services.APPOINTMENT);
        try {
            Tool demo = Command.program("demo");

            assertThat(demo.exitCode()).as(demo.out()).isOne();
            assertThat(demo.err()).contains("The demo stopped: ", "503");
            assertThat(demo.out()).doesNotContain("All as it should be");
        } finally {
            Fleet.stack().start(Services.APPOINTMENT);
        }
    }

    private static Tool verified(Path export) throws Exception {
        return Command.telehealth("audit", "verify", export.toString());
    }
}
