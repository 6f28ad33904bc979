package vn.telehealth.audit.verifier;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Compares an export, line by line, with its proof file. */
final class ExportCheck {

    private final Path export;
    private final ProofFile proof;

    ExportCheck(Path export, ProofFile proof) {
        this.export = export;
        this.proof = proof;
    }

    Result run() throws IOException {
        var leaves = proof.leaves();
        var fromExport = new SignedRoots(proof);
        Finding first = null;
        Finding surplus = null;
        var position = 0;
        try (var lines = new Lines(export)) {
            for (var line = lines.next(); line != null; line = lines.next(), position++) {
                var record = new ExportedRecord(line);
                if (position >= leaves.count()) {
                    surplus = locate(position, record);
                    break;
                }
                var expected = leaves.hash(position);
                var hash = record.hash(expected);
                if (first == null && !hash.equals(expected)) {
                    first = locate(position, record);
                }
                fromExport.append(hash);
            }
        }
        if (first == null && position < leaves.count()) {
            first = locate(position, null);
        }
        return new Result(fromExport.finish(), fromProof(), first, surplus);
    }

    private SignedRoots fromProof() {
        var roots = new SignedRoots(proof);
        for (var position = 0; position < proof.leaves().count(); position++) {
            roots.append(proof.leaves().hash(position));
        }
        return roots.finish();
    }

    private Finding locate(int position, @Nullable ExportedRecord record) throws IOException {
        return new Locator(export, proof).locate(position, record);
    }

    /**
     * @param export whether the first lines of the export, as many as there are records, lead to the signed roots
     * @param proof whether the proof file's own leaf hashes do
     * @param difference the first place where the two differ
     * @param surplus the first line behind the last record
     */
    record Result(
            SignedRoots export,
            SignedRoots proof,
            @Nullable Finding difference,
            @Nullable Finding surplus) {}
}
