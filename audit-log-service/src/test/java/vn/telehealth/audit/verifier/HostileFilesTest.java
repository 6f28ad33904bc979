package vn.telehealth.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.telehealth.audit.export.ExportProof;
import vn.telehealth.audit.log.TreeHash;

/** Files that somebody wrote to mislead, stop or exhaust the verifier. */
class HostileFilesTest {

    private static final int SIZE = 100;

    @TempDir
    private Path directory;

    private final SampleLog log = SampleLog.of(SIZE);
    private final List<String> lines = log.lines(0, SIZE);
    private final String proof = log.proof(0, SIZE, 50, SIZE);
    private String told = "";

    @Test
    void anEmptyExportLacksTheFirstRecord() {
        assertThat(verify(List.of(), proof)).isEqualTo(1);
        assertThat(told).contains("Record 0 (event " + SampleLog.eventId(0) + ") was removed, line 1");
    }

    @Test
    void anEmptyPartIsIntactAndSaysThatItHoldsNothing() {
        assertThat(verify(List.of(), log.proof(40, 40, SIZE))).isZero();
        assertThat(told).contains("All 0 records from 40 on");
    }

    @Test
    void aLogWithoutRecordsIsIntact() {
        var empty = SampleLog.of(0);
        assertThat(run(empty.write(directory, List.of(), empty.proof(0, 0, 0)).toString()))
                .isZero();
    }

    @Test
    void aCheckpointOfAnotherTreeUnderTheSameKeyProvesNothing() {
        var foreignRoot = TreeHash.leaf("another log".getBytes(StandardCharsets.UTF_8));
        var foreign = log.checkpoint(SIZE, foreignRoot, log.key);

        assertThat(verify(lines, log.proof(new ExportProof(0, SIZE, foreign, List.of()))))
                .isEqualTo(1);
        assertThat(told).contains("NOT INTACT").contains("records 0 to 99");
    }

    @Test
    void aLineAddedAtTheEndIsNamedThoughTheProofFileWasSpoiltToo() {
        lines.add("{\"eventId\":\"" + new UUID(1, 2) + "\"}");
        var others = SampleLog.of(SIZE);
        others.lines.set(3, "{}");
        var spoilt = new SampleLogProof(others, log.key).withSignedRootsOf(log, SIZE);

        assertThat(verify(lines, spoilt)).isEqualTo(1);
        assertThat(told).contains("Record 100 (event " + new UUID(1, 2) + ") was inserted, line 101");
    }

    @Test
    void aCarriageReturnWithinATextIsAChange() {
        lines.set(5, lines.get(5).replace("u5", "u\r5"));

        assertThat(verify(lines, proof)).isEqualTo(1);
        assertThat(told).contains("Record 5 ").contains("was altered");
    }

    @Test
    void bytesThatAreNoTextAreAChangeEvenOfATextThatHeldTheirReplacement() throws IOException {
        var odd = SampleLog.of(0);
        odd.add(Map.of("eventId", SampleLog.eventId(0).toString(), "actor", "\uFFFD"));
        var file = odd.write(directory, odd.lines, odd.proof(0, 1, 1));
        assertThat(run(file.toString())).isZero();
        var bytes = Files.readString(file).replace("\uFFFD", "\u00FF").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(file, bytes);

        assertThat(run(file.toString())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
                "{\"eventId\":\"a\",\"eventId\":\"b\"}",
                "{\"index\":99999999999999999999999999999999}",
                "{\"index\":1e400}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\u00zz\"}",
                "null",
                "\u0000",
                "{\"a\":nul",
                "\"",
                "{\"\":{\"\":[{}]}} x"
            })
    void aHostileLineIsNamed(String hostile) {
        lines.set(7, hostile);

        assertThat(verify(lines, proof)).isEqualTo(1);
        assertThat(told).contains("Record 7 (event " + SampleLog.eventId(7) + ") was altered, line 8");
    }

    @Test
    void aRecordWithMoreThanAMebibyteBehindItIsNamed() {
        var padded = lines.get(9) + " ".repeat(Lines.LONGEST) + "and something else";
        lines.set(9, padded);

        assertThat(verify(lines, proof)).isEqualTo(1);
        assertThat(told).contains("Record 9 ").contains("was altered, line 10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"to\":100=>\"to\":67000000",
                "\"to\":100=>\"to\":576460752303423488",
                "\"to\":100=>\"to\":99",
                "\"from\":0=>\"from\":-1",
                "\"from\":0=>\"from\":\"0\"",
                "\"left\":[]=>\"left\":[\"\"]",
                "\"left\":[]=>\"left\":{}",
                "\"leafHashes\":[=>\"leafHashes\":[\"AAAA\",",
                "\"leafHashes\":[=>\"leafHashes\":[\"AAA\",",
                "\"eventIds\":[=>\"eventIds\":[null,",
                "\"checkpoints\":[=>\"checkpoints\":[\"x\",",
                "{=>{\"from\":0,",
                "vn.telehealth.audit-proof.v1=>vn.telehealth.audit-proof.v2"
            })
    void aHostileProofFileIsRefused(String change) {
        var parts = change.split("=>", 2);
        var hostile = proof.replaceFirst(Pattern.quote(parts[0]), Matcher.quoteReplacement(parts[1]));
        assertThat(hostile).isNotEqualTo(proof);

        assertThat(verify(lines, hostile)).isEqualTo(2);
        assertThat(told).contains("is not a proof file");
    }

    @Test
    void aProofFileOfMillionsOfEmptyTextsIsRefused() {
        var hostile = proof.replaceFirst("\"left\":\\[", "\"left\":[" + "\"\",".repeat(3_000_000) + "\"\"");

        assertThat(verify(lines, hostile)).isEqualTo(2);
        assertThat(told).contains("is not a proof file").contains("too many values");
    }

    @Test
    void aProofFileThatIsTooLargeIsRefusedUnread() throws IOException {
        var file = log.write(directory, lines, proof);
        try (var spare =
                new RandomAccessFile(directory.resolve("audit-proof.json").toFile(), "rw")) {
            spare.setLength(1L << 30);
        }

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(told).contains("is larger than 80 MiB");
    }

    @Test
    void checkpointsOfDifferentLogsAreRefused() {
        var foreign = proof.replaceFirst("telehealth\\.vn/audit-log\\\\n50", "another.vn/log\\\\n50");
        assertThat(foreign).isNotEqualTo(proof);

        assertThat(verify(lines, foreign)).isEqualTo(2);
    }

    @Test
    void aLongFileIsReadInLittleMemory() throws IOException, InterruptedException {
        var file = log.write(directory, List.of(), proof);
        try (var out = Files.newBufferedWriter(file)) {
            writeMebibytes(out, 256);
        }

        var verifier = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AuditVerifier.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("told").toFile())
                .start();

        assertThat(verifier.waitFor()).isEqualTo(1);
        assertThat(Files.readString(directory.resolve("told"))).contains("Record 0 was inserted, line 1");
    }

    /** One endless line, then the log itself. */
    private void writeMebibytes(BufferedWriter out, int count) throws IOException {
        var mebibyte = "x".repeat(1 << 20);
        for (var i = 0; i < count; i++) {
            out.write(mebibyte);
        }
        out.write("\n");
        for (var line : lines) {
            out.write(line + "\n");
        }
    }

    private int verify(List<String> export, String proofFile) {
        return run(log.write(directory, export, proofFile).toString());
    }

    private int run(String... args) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var status = AuditVerifier.run(out, out, args);
        told = bytes.toString(StandardCharsets.UTF_8);
        return status;
    }
}
