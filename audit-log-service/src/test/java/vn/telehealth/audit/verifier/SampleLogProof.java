package vn.telehealth.audit.verifier;

import java.util.Arrays;
import vn.telehealth.audit.export.ExportProof;
import vn.telehealth.audit.log.TestKey;

/** A proof file whose leaves are those of one log and whose signed roots are those of another. */
record SampleLogProof(SampleLog leaves, TestKey key) {

    String withSignedRootsOf(SampleLog signer, int... sizes) {
        var signed = Arrays.stream(sizes)
                .mapToObj(size -> leaves.checkpoint(
                        size, signer.checkpoint(size).checkpoint().root(), key))
                .toList();
        var size = sizes[sizes.length - 1];
        return leaves.proof(new ExportProof(0, size, signed.getLast(), signed.subList(0, signed.size() - 1)));
    }
}
