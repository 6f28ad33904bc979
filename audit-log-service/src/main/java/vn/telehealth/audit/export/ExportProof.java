package vn.telehealth.audit.export;

import java.util.List;
import vn.telehealth.audit.log.SignedCheckpoint;

/**
 * What a proof file is to prove.
 *
 * @param from index of the first exported record
 * @param to index after the last exported record
 * @param checkpoint the signed state that covers them
 * @param earlier signed states with sizes above {@code from}, up to {@code to} and below the checkpoint's, ascending
 */
public record ExportProof(long from, long to, SignedCheckpoint checkpoint, List<SignedCheckpoint> earlier) {

    public ExportProof {
        if (from < 0 || to < from || to > checkpoint.checkpoint().size()) {
            throw new IllegalArgumentException("Records %d to %d are not covered by a checkpoint of %d"
                    .formatted(from, to, checkpoint.checkpoint().size()));
        }
        earlier = List.copyOf(earlier);
    }
}
