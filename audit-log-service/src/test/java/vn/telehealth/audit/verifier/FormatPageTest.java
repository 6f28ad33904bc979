package vn.telehealth.audit.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.telehealth.audit.log.CheckpointVerifier;
import vn.telehealth.audit.log.MemoryTree;
import vn.telehealth.audit.log.Proofs;
import vn.telehealth.audit.log.SignedCheckpoint;

/** The worked example of {@code docs/formats/audit-log.md}, recomputed. */
class FormatPageTest {

    private static final Pattern BLOCK = Pattern.compile("```\\w*\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory;

    private final List<String> blocks = blocks();
    private final List<String> records = blocks.get(0).lines().toList();
    private final String pem = blocks.get(4);
    private final SignedCheckpoint checkpoint = SignedCheckpoint.parse(blocks.get(5));
    private final MemoryTree tree =
            MemoryTree.of(records.stream().map(SampleLog::leaf).toList());

    @Test
    void itsHashesAreThoseOfItsRecords() {
        var proofs = new Proofs(tree);

        assertThat(blocks.get(1).lines())
                .containsExactlyElementsOf(
                        tree.leaves().stream().map(Object::toString).toList());
        assertThat(blocks.get(2).strip())
                .isEqualTo(proofs.root(2).toString())
                .isEqualTo(proofs.inclusion(2, 3).getFirst().toString());
        assertThat(blocks.get(3).strip()).isEqualTo(proofs.root(3).toString());
        assertThat(checkpoint.checkpoint().root()).isEqualTo(proofs.root(3));
    }

    @Test
    void itsCheckpointIsSignedByItsKey() {
        assertThat(CheckpointVerifier.ofPem(pem).signed(checkpoint)).isTrue();
        assertThat(page()).contains("key id `" + HexFormat.of().formatHex(checkpoint.keyId()) + "`");
    }

    @Test
    void itsFilesVerifyAndItsChangeIsNamedAsItSays() throws IOException {
        var export = Files.writeString(directory.resolve("audit-export.jsonl"), blocks.get(0));
        Files.writeString(directory.resolve("audit-public-key.pem"), pem);
        Files.writeString(directory.resolve("audit-proof.json"), blocks.get(6));
        assertThat(verify(export)).contains("INTACT. All 3 records");

        Files.writeString(
                export, blocks.get(0).replace(records.get(1), records.get(1).replace("physician", "patient")));
        var said = verify(export);

        assertThat(page())
                .contains("`" + said.substring(said.indexOf("Record 1"), said.indexOf(": its content")) + "`");
    }

    private static List<String> blocks() {
        var example = page().substring(page().indexOf("## Worked example"));
        return BLOCK.matcher(example).results().map(match -> match.group(1)).toList();
    }

    private static String page() {
        try {
            return Files.readString(Path.of("../docs/formats/audit-log.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String verify(Path export) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        AuditVerifier.run(out, out, export.toString());
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
