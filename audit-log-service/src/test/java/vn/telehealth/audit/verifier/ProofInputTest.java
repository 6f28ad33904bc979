package vn.telehealth.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.audit.log.CheckpointVerifier;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.test.input.Mutations;
import vn.telehealth.test.input.Reading;

/** Exports, proof files, checkpoints and keys from anywhere: intact, or what is wrong with them. */
class ProofInputTest {

    private static final int SIZE = 20;
    private static final int INTACT = 0;
    private static final SampleLog LOG = SampleLog.of(SIZE);
    private static final String PROOF = LOG.proof(0, SIZE, 10, SIZE);
    private static final String NOTE = LOG.checkpoint(SIZE).note();
    private static final String EXPORT = String.join("\n", LOG.lines) + "\n";

    private static final Reading NEVER_REFUSED = Reading.refusedWith().within(Duration.ofSeconds(2), 256);
    private static final Reading MALFORMED = Reading.refusedWith(IllegalArgumentException.class);

    @TempDir
    private static Path directory;

    private static Path export;

    @BeforeAll
    static void write() {
        export = LOG.write(directory, LOG.lines, PROOF);
    }

    @Test
    void believesNoOtherExport() throws IOException {
        Mutations.of(400, EXPORT)
                .filter(text ->
                        !text.lines().filter(line -> !line.isEmpty()).toList().equals(LOG.lines))
                .forEach(text -> assertThat(verified(text, PROOF)).as(text).isNotEqualTo(INTACT));
    }

    /** What nobody signed may change: the bounds of the export follow from it. */
    @Test
    void readsAnyProofFile() {
        Mutations.of(400, PROOF).forEach(proof -> verified(EXPORT, proof));
    }

    @Test
    void believesNoOtherCheckpoint() {
        Mutations.of(5_000, NOTE).forEach(this::believesOneCheckpoint);
    }

    @Test
    void readsKeysOrRefuses() {
        Mutations.of(2_000, LOG.key.pem()).forEach(pem -> MALFORMED.of(pem, () -> CheckpointVerifier.ofPem(pem)));
    }

    static Stream<String> files() {
        return Stream.of(PROOF, NOTE, EXPORT);
    }

    @FuzzTest(maxDuration = "60s")
    @Tag("inputs")
    @MethodSource("files")
    void guided(String text) {
        believesOneCheckpoint(text);
        verified(text, PROOF);
        verified(EXPORT, text);
    }

    private void believesOneCheckpoint(String note) {
        MALFORMED.of(note, () -> SignedCheckpoint.parse(note)).ifPresent(signed -> {
            assertThat(signed.note()).isEqualTo(note);
            assertThat(CheckpointVerifier.ofPem(LOG.key.pem()).signed(signed)).isEqualTo(note.equals(NOTE));
        });
    }

    private static int verified(String lines, String proof) {
        try {
            Files.write(export, lines.getBytes(StandardCharsets.UTF_8));
            Files.write(directory.resolve("audit-proof.json"), proof.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return NEVER_REFUSED
                .of(lines + proof, () -> AuditVerifier.run(out, out, export.toString()))
                .orElseThrow();
    }
}
