package vn.telehealth.e2e.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import vn.telehealth.e2e.faults.check.MerkleTree;
import vn.telehealth.e2e.faults.check.SignedNote;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;

/**
 * A log that is asked for proofs.
 *
 * @param size how many records were filled in
 * @param api of an auditor
 */
record SizedLog(long size, Api api) {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** Until then there are no proofs: the service reads all hashes first, and signs what they lead to. */
    void awaitSignature() {
        Awaitility.await("a signed log of " + size)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> proof(size - 1).status() == 200);
    }

    /** Any record's. */
    Answer proof() {
        return proof(ThreadLocalRandom.current().nextLong(size)).expect(200);
    }

    /** @throws IllegalStateException when one does not lead from its record to a root that the log has signed */
    void check(int proofs) {
        String publicKey = api.get("/api/audit/public-key").expect(200).text();
        for (int i = 0; i < proofs; i++) {
            JsonNode proof = proof().json();
            String note = proof.required("checkpoint").asString();
            List<String> lines = note.lines().toList();
            List<String> path =
                    proof.required("path").valueStream().map(JsonNode::asString).toList();
            byte[] record = proof.required("record").asString().getBytes(StandardCharsets.UTF_8);
            String root = MerkleTree.root(record, proof.required("index").asLong(), Long.parseLong(lines.get(1)), path);
            if (!root.equals(lines.get(2)) || !SignedNote.bears(note, publicKey)) {
                throw new IllegalStateException("a proof that proves nothing: " + proof);
            }
        }
    }

    private Answer proof(long index) {
        return api.get("/api/audit/proofs/inclusion/" + index);
    }
}
