package vn.telehealth.audit.checkpoint;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.telehealth.audit.log.Checkpoint;
import vn.telehealth.audit.log.CheckpointSigner;
import vn.telehealth.audit.log.CheckpointVerifier;
import vn.telehealth.audit.log.ProofCheck;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.audit.log.Tree;
import vn.telehealth.audit.store.Checkpoints;
import vn.telehealth.audit.store.Log;
import vn.telehealth.audit.store.StoredCheckpoint;

/** Signs the state of the log, provided that it grows out of the state that was signed before. */
final class CheckpointMaker {

    private final Log log;
    private final Checkpoints checkpoints;
    private final CheckpointSigner signer;
    private final String origin;
    private final Clock clock;
    private @Nullable Tree witnessed;

    CheckpointMaker(Log log, Checkpoints checkpoints, CheckpointSigner signer, String origin, Clock clock) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.signer = signer;
        this.origin = origin;
        this.clock = clock;
    }

    /**
     * @param positions up to where this instance has read its topic partitions into the log
     * @return empty when nothing is new, or another instance was quicker
     * @throws LogInconsistent when the log contradicts what was signed before; then nothing is signed
     * @throws vn.telehealth.audit.log.SigningUnavailable when the token cannot be used
     */
    Optional<StoredCheckpoint> make(Map<String, Long> positions) {
        var former = checkpoints.latest();
        var tree = log.tree();
        former.ifPresent(
                checkpoint -> requireGrowth(checkpoint.signed().checkpoint().tree(), tree));
        if (witnessed != null) {
            requireGrowth(witnessed, tree);
        }
        witnessed = former.map(checkpoint -> checkpoint.signed().checkpoint().tree())
                .orElse(null);
        var signedSize = witnessed == null ? 0 : witnessed.size();
        if (tree.size() == signedSize) {
            return Optional.empty();
        }
        var made = sign(former, tree, positions);
        if (!checkpoints.insert(made)) {
            return Optional.empty();
        }
        witnessed = tree;
        return Optional.of(made);
    }

    private StoredCheckpoint sign(Optional<StoredCheckpoint> former, Tree tree, Map<String, Long> positions) {
        var all = new HashMap<>(former.map(StoredCheckpoint::positions).orElse(Map.of()));
        all.putAll(positions);
        var time = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var signed = SignedCheckpoint.sign(new Checkpoint(origin, tree, time), signer);
        requireGood(signed);
        return new StoredCheckpoint(
                former.map(checkpoint -> checkpoint.number() + 1).orElse(0L), signed, all);
    }

    /** What is stored once stays: another key under the same label, for example after the token was made anew, is told now. */
    private void requireGood(SignedCheckpoint signed) {
        if (!new CheckpointVerifier(signer.publicKey()).signed(signed)) {
            throw new IllegalStateException("The token's signature is not that of the key it gave");
        }
    }

    private void requireGrowth(Tree signed, Tree now) {
        if (signed.size() > now.size()
                || !ProofCheck.consistent(signed, now, log.proofs().consistency(signed.size(), now.size()))) {
            throw new LogInconsistent(signed, now);
        }
    }
}
