package vn.telehealth.audit.rest;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.telehealth.audit.export.ExportProof;
import vn.telehealth.audit.export.Leaf;
import vn.telehealth.audit.export.ProofFileWriter;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.audit.rest.SignedRanges.SignedRange;
import vn.telehealth.audit.store.Checkpoints;
import vn.telehealth.audit.store.Log;
import vn.telehealth.audit.store.Records;

/** Streams records and proofs out of the store, a bounded number at a time. */
@Component
class ExportWriter {

    /** So many signed roots on the way narrow a change down where proof and export were both changed. */
    private static final int EARLIER = 1000;

    private final Records records;
    private final Checkpoints checkpoints;
    private final Log log;

    ExportWriter(Records records, Checkpoints checkpoints, Log log) {
        this.records = records;
        this.checkpoints = checkpoints;
        this.log = log;
    }

    void records(SignedRange range, Writer out) throws IOException {
        for (var at = range.from(); at < range.to(); at += Records.CHUNK) {
            for (var record : records.read(at, Math.min(at + Records.CHUNK, range.to()))) {
                out.append(record.json()).append('\n');
            }
        }
    }

    void proof(SignedRange range, Writer out) throws IOException {
        var newest = range.checkpoint().signed();
        var below = Math.min(range.to() + 1, newest.checkpoint().size());
        var earlier = checkpoints.between(range.from(), below, EARLIER).stream()
                .filter(each -> sameKey(each, newest))
                .toList();
        new ProofFileWriter(log.roots(), this::leaves)
                .write(new ExportProof(range.from(), range.to(), newest, earlier), out);
    }

    private List<Leaf> leaves(long from, long to) {
        return records.read(from, to).stream()
                .map(record -> new Leaf(record.hash(), record.eventId()))
                .toList();
    }

    /** Where the log got another key, the file speaks of the newer one only. */
    private static boolean sameKey(SignedCheckpoint each, SignedCheckpoint newest) {
        return Arrays.equals(each.keyId(), newest.keyId());
    }
}
