package vn.telehealth.audit.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import vn.telehealth.audit.log.CanonicalBase64;
import vn.telehealth.audit.log.CanonicalJson;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.audit.log.Subtree;
import vn.telehealth.audit.log.SubtreeRoots;

/** Writes the proof file of an export, see {@code docs/formats/audit-log.md}; holds one chunk of leaves at a time. */
public final class ProofFileWriter {

    /** How many leaves one string of the file holds. */
    public static final int CHUNK = 256;

    private static final String FORMAT = "vn.telehealth.audit-proof.v1";
    private static final int ID_LENGTH = 16;

    private final SubtreeRoots roots;
    private final Leaves leaves;

    public ProofFileWriter(SubtreeRoots roots, Leaves leaves) {
        this.roots = roots;
        this.leaves = leaves;
    }

    public void write(ExportProof proof, Appendable out) throws IOException {
        var newest = proof.checkpoint();
        var notes = proof.earlier().stream().map(SignedCheckpoint::note).toList();
        out.append("{\"format\":").append(CanonicalJson.write(FORMAT));
        out.append(",\n\"from\":").append(Long.toString(proof.from()));
        out.append(",\n\"to\":").append(Long.toString(proof.to()));
        out.append(",\n\"checkpoint\":").append(CanonicalJson.write(newest.note()));
        out.append(",\n\"checkpoints\":").append(CanonicalJson.write(notes));
        out.append(",\n\"left\":").append(hashes(0, proof.from()));
        out.append(",\n\"right\":")
                .append(hashes(proof.to(), newest.checkpoint().size()));
        out.append(",\n\"leafHashes\":");
        chunks(proof, out, ProofFileWriter::leafHashes);
        out.append(",\n\"eventIds\":");
        chunks(proof, out, ProofFileWriter::eventIds);
        out.append("}\n");
    }

    private String hashes(long from, long to) {
        return CanonicalJson.write(Subtree.cover(from, to).stream()
                .map(roots::root)
                .map(Hash::toString)
                .toList());
    }

    private void chunks(ExportProof proof, Appendable out, Chunk chunk) throws IOException {
        var separator = '[';
        for (var at = proof.from(); at < proof.to(); at += CHUNK) {
            var bytes = chunk.bytes(leaves.read(at, Math.min(at + CHUNK, proof.to())));
            out.append(separator).append('"').append(CanonicalBase64.encode(bytes));
            out.append("\"\n");
            separator = ',';
        }
        out.append(separator == '[' ? "[]" : "]");
    }

    private static byte[] leafHashes(List<Leaf> leaves) {
        var bytes = ByteBuffer.allocate(leaves.size() * Hash.LENGTH);
        leaves.forEach(leaf -> bytes.put(leaf.hash().bytes()));
        return bytes.array();
    }

    private static byte[] eventIds(List<Leaf> leaves) {
        var bytes = ByteBuffer.allocate(leaves.size() * ID_LENGTH);
        leaves.forEach(leaf -> bytes.putLong(leaf.eventId().getMostSignificantBits())
                .putLong(leaf.eventId().getLeastSignificantBits()));
        return bytes.array();
    }

    @FunctionalInterface
    private interface Chunk {
        byte[] bytes(List<Leaf> leaves);
    }
}
