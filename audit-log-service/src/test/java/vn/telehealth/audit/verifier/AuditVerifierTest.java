package vn.telehealth.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.audit.export.ExportProof;
import vn.telehealth.audit.log.TestKey;
import vn.telehealth.audit.log.TreeHash;

class AuditVerifierTest {

    private static final int SIZE = 600;

    @TempDir
    private Path directory;

    private final SampleLog log = SampleLog.of(SIZE);
    private final List<String> lines = log.lines(0, SIZE);
    private final String proof = log.proof(0, SIZE, 100, 300, SIZE);
    private String told = "";

    @Test
    void acceptsWhatTheLogSigned() {
        assertThat(verify(lines, proof)).isZero();
        assertThat(told).contains("INTACT. All 600 records from 0 on").contains("2 earlier checkpoints");
    }

    @Test
    void acceptsAnyPartOfTheLog() {
        for (var from : new int[] {0, 1, 255, 256, 300}) {
            for (var to : new int[] {300, 301, 512, 599, 600}) {
                var part = log.lines(from, to);
                assertThat(verify(part, log.proof(from, to, SIZE)))
                        .as("%d to %d: %s", from, to, told)
                        .isZero();
            }
        }
    }

    @Test
    void acceptsTheSameRecordInAnotherLayout() {
        lines.set(
                7,
                "{ \"index\" : 7, \"eventId\":\"" + SampleLog.eventId(7)
                        + "\", \"actor\":\"u7\", \"action\":\"\\u0111\u1ecdc\" }\r");

        assertThat(verify(lines, proof)).isZero();
    }

    @Test
    void namesTheAlteredRecord() {
        lines.set(42, lines.get(42).replace("u42", "u43"));
        lines.set(500, lines.get(500).replace("u500", "u501"));

        assertThat(verify(lines, proof)).isEqualTo(1);
        assertThat(told).contains("Record 42 (event " + SampleLog.eventId(42) + ") was altered, line 43");
    }

    @Test
    void namesTheRecordThatIsNoLongerJson() {
        lines.set(599, "{\"index\":599");

        assertThat(verify(lines, proof)).isEqualTo(1);
        assertThat(told).contains("Record 599 (event " + SampleLog.eventId(599) + ") was altered, line 600");
    }

    @Test
    void everyChangedByteIsFound() throws IOException {
        var line = lines.get(3).getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < line.length; i++) {
            var changed = line.clone();
            changed[i] ^= 1;
            var file = log.write(directory, lines, proof);
            var bytes = Files.readAllBytes(file);
            var at = new String(bytes, StandardCharsets.ISO_8859_1)
                    .indexOf(new String(line, StandardCharsets.ISO_8859_1));
            System.arraycopy(changed, 0, bytes, at, changed.length);
            Files.write(file, bytes);

            assertThat(run(file.toString())).as("byte %d", i).isEqualTo(1);
            assertThat(told).contains("Record 3 ");
        }
    }

    @Test
    void namesTheRemovedRecord() {
        lines.remove(17);

        assertThat(verify(lines, proof)).isEqualTo(1);
        assertThat(told)
                .contains("Record 17 (event " + SampleLog.eventId(17) + ") was removed, line 18")
                .contains("goes on with record 18 (event " + SampleLog.eventId(18) + ")");
    }

    @Test
    void namesTheRemovedRecordWhenTheOthersWereRenumbered() {
        lines.remove(17);
        for (var i = 17; i < lines.size(); i++) {
            lines.set(i, lines.get(i).replace("\"index\":" + (i + 1) + "}", "\"index\":" + i + "}"));
        }

        assertThat(verify(lines, proof)).isEqualTo(1);
        assertThat(told).contains("Record 17 (event " + SampleLog.eventId(17) + ") was removed");
    }

    @Test
    void namesTheFirstOfThoseCutOffAtTheEnd() {
        assertThat(verify(lines.subList(0, 590), proof)).isEqualTo(1);
        assertThat(told)
                .contains("Record 590 (event " + SampleLog.eventId(590) + ") was removed")
                .contains("10 records are missing");
    }

    @Test
    void namesTheInsertedRecord() {
        var forged = lines.get(9).replace(SampleLog.eventId(9).toString(), "0198ffff-0000-7000-8000-00000000abcd");
        lines.add(9, forged);

        assertThat(verify(lines, proof)).isEqualTo(1);
        assertThat(told).contains("Record 9 (event 0198ffff-0000-7000-8000-00000000abcd) was inserted, line 10");
    }

    @Test
    void namesTheInsertedCopyAndTheOneAtTheEnd() {
        lines.add(30, lines.get(5));
        assertThat(verify(lines, proof)).isEqualTo(1);
        assertThat(told).contains("Record 30 ").contains("was inserted").contains("copy of record 5");

        var longer = log.lines(0, SIZE);
        longer.add(longer.get(599).replace("u599", "u600"));
        assertThat(verify(longer, proof)).isEqualTo(1);
        assertThat(told).contains("Record 600 ").contains("was inserted");
    }

    @Test
    void namesTheFirstOfTwoSwappedRecords() {
        Collections.swap(lines, 20, 25);

        assertThat(verify(lines, proof)).isEqualTo(1);
        assertThat(told)
                .contains("Record 20 (event " + SampleLog.eventId(20) + ") was moved")
                .contains("record 25");
    }

    @Test
    void namesTheRecordWithinAPart() {
        var part = log.lines(250, 400);
        part.set(10, part.get(10).replace("u260", "x"));

        assertThat(verify(part, log.proof(250, 400, 300, SIZE))).isEqualTo(1);
        assertThat(told).contains("Record 260 ").contains("line 11");
    }

    @Test
    void refusesAForgedCheckpoint() {
        var forged = proof.replace("\\n600\\n", "\\n601\\n")
                .replace("\"right\":[]", "\"right\":[\"" + TreeHash.EMPTY + "\"]");

        assertThat(verify(lines, forged)).isEqualTo(1);
        assertThat(told).contains("601 records was forged");
    }

    @Test
    void refusesACheckpointOfAnotherKey() {
        var stranger = log.checkpoint(SIZE, log.checkpoint(SIZE).checkpoint().root(), new TestKey());

        assertThat(verify(lines, log.proof(new ExportProof(0, SIZE, stranger, List.of()))))
                .isEqualTo(1);
        assertThat(told).contains("another key");
    }

    @Test
    void refusesTheRightSignatureUnderTheWrongPublicKey() throws IOException {
        var file = log.write(directory, lines, proof);
        var other = Files.writeString(directory.resolve("other.pem"), new TestKey().pem());

        assertThat(run(file.toString(), "--key", other.toString())).isEqualTo(1);
        assertThat(told).contains("another key");
    }

    @Test
    void narrowsItDownWhenExportAndProofWereChangedTogether() {
        log.lines.set(150, log.lines.get(150).replace("u150", "u151"));
        var changedProof = new SampleLogProof(log, log.key).withSignedRootsOf(SampleLog.of(SIZE), 100, 300, SIZE);

        assertThat(verify(log.lines, changedProof)).isEqualTo(1);
        assertThat(told).contains("prove the records before 100").contains("records 100 to 299");
    }

    @Test
    void saysWhenOnlyTheProofFileWasChanged() {
        var others = SampleLog.of(SIZE);
        others.lines.set(3, "{}");
        var changedProof = new SampleLogProof(others, log.key).withSignedRootsOf(log, 100, 300, SIZE);

        assertThat(verify(lines, changedProof)).isEqualTo(1);
        assertThat(told).contains("the proof file was altered: its hash of record 3 is wrong");
    }

    @Test
    void saysWhatCannotBeChecked() throws IOException {
        var file = log.write(directory, lines, "{}");
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(told).contains("is not a proof file");

        Files.delete(directory.resolve("audit-proof.json"));
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(told).contains("There is no file").contains("audit-proof.json");

        assertThat(run()).isEqualTo(2);
        assertThat(run(file.toString(), "--proof")).isEqualTo(2);
        assertThat(run(file.toString(), "--frobnicate")).isEqualTo(2);
        assertThat(told).contains("Usage: audit verify");
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
