package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.demo.Demo;

/** The main journey, and what others make of the files it leaves. */
class JourneyIT {

    private static final JsonMapper JSON = new JsonMapper();

    private static Path files;

    @TempDir
    private Path scratch;

    @BeforeAll
    static void walkTheJourneyTwice() throws IOException, InterruptedException {
        LocalStack stack = Fleet.stack();
        String first = walk(stack);
        assertThat(first).contains("409 prescription-state", "outcome REVOKED", "Verified offline");
        walk(stack);
        files = stack.settings().home().resolve("demo");
    }

    private static String walk(LocalStack stack) throws IOException, InterruptedException {
        StringWriter told = new StringWriter();
        try {
            Demo.run(stack, new PrintWriter(told, true));
        } finally {
            System.out.println(told);
        }
        return told.toString();
    }

    @Test
    void leavesEverythingItPromises() throws IOException {
        JsonNode summary = JSON.readTree(files.resolve("summary.json"));
        assertThat(summary.propertyNames())
                .contains(
                        "gatewayUrl",
                        "appointmentId",
                        "prescriptionId",
                        "prescriptionCode",
                        "revokedPrescriptionId",
                        "patientId",
                        "physicianId");
        assertThat(summary.path("prescriptionCode").asString()).matches("[0-9A-Za-z]{5}[0-9a-z]{7}-C");
        for (String name : List.of(
                "prescription.json",
                "prescription.jws",
                "prescription.pdf",
                "qr.txt",
                "qr.png",
                "qr.svg",
                "audit-export.jsonl",
                "audit-proof.json",
                "audit-public-key.pem",
                "ca.pem")) {
            assertThat(files.resolve(name)).isNotEmptyFile();
        }
    }

    @Test
    void pdfsigAcceptsThePaperUnderTheAuthority() throws Exception {
        Tool.run(scratch, "certutil", "-N", "-d", "sql:" + scratch, "--empty-password");
        assertThat(Tool.run(
                                scratch,
                                "certutil",
                                "-A",
                                "-d",
                                "sql:" + scratch,
                                "-n",
                                "authority",
                                "-t",
                                "CT,C,C",
                                "-i",
                                files.resolve("ca.pem").toString())
                        .exitCode())
                .isZero();

        Tool verdict = Tool.run(
                scratch,
                "pdfsig",
                "-nssdir",
                scratch.toString(),
                files.resolve("prescription.pdf").toString());

        assertThat(verdict.output()).contains("Signature is Valid", "Certificate is Trusted");
    }

    @Test
    void zbarReadsTheQrFromTheRenderedPage() throws Exception {
        Tool.run(
                scratch,
                "pdftoppm",
                "-r",
                "200",
                "-png",
                files.resolve("prescription.pdf").toString(),
                "page");
        Set<String> pages;
        try (var rendered = Files.list(scratch)) {
            pages = rendered.map(Path::toString)
                    .filter(name -> name.endsWith(".png"))
                    .collect(Collectors.toSet());
        }
        assertThat(pages).isNotEmpty();

        Tool read = Tool.run(
                scratch,
                "zbarimg",
                "--quiet",
                "--raw",
                pages.stream().sorted().findFirst().orElseThrow());

        assertThat(read.output().lines()).contains(Files.readString(files.resolve("qr.txt")));
    }

    @Test
    void oneChangedByteOfThePaperIsRefused() throws Exception {
        byte[] paper = Files.readAllBytes(files.resolve("prescription.pdf"));
        paper[paper.length / 3] ^= 1;
        Path changed = Files.write(scratch.resolve("changed.pdf"), paper);

        assertThat(Tool.run(scratch, "pdfsig", changed.toString()).output()).doesNotContain("Signature is Valid");
    }
}
