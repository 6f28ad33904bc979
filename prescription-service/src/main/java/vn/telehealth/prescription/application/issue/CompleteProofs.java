package vn.telehealth.prescription.application.issue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.telehealth.platform.problem.Unavailable;
import vn.telehealth.prescription.domain.Completion;
import vn.telehealth.prescription.domain.Completion.Certificate;
import vn.telehealth.prescription.domain.PrescriptionSigner;
import vn.telehealth.prescription.domain.SignatureReport.Fault;
import vn.telehealth.prescription.domain.SignatureVerifier;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.PrescriptionPdf;
import vn.telehealth.prescription.domain.document.SignedPaper;
import vn.telehealth.prescription.domain.document.SignedStore;

/**
 * Gets the proofs which the authority could not give when a prescription was signed. No physician's key is used: what she
 * did not sign while she issued is never signed.
 */
@Service
public class CompleteProofs {

    private static final Logger LOG = LoggerFactory.getLogger(CompleteProofs.class);
    private static final int BATCH = 50;

    private final SignedStore store;
    private final PrescriptionSigner signer;
    private final PrescriptionPdf papers;
    private final SignatureVerifier verifier;
    private final RevokeUnsound unsound;

    CompleteProofs(
            SignedStore store,
            PrescriptionSigner signer,
            PrescriptionPdf papers,
            SignatureVerifier verifier,
            RevokeUnsound unsound) {
        this.store = store;
        this.signer = signer;
        this.papers = papers;
        this.verifier = verifier;
        this.unsound = unsound;
    }

    @Scheduled(fixedDelayString = "${telehealth.prescription.complete-proofs-every:1m}")
    public void run() {
        while (batch()) {
            continue;
        }
    }

    /** @return whether there may be more that the authority answers for */
    private boolean batch() {
        List<UUID> claimed = store.claimIncomplete(BATCH);
        boolean all = claimed.size() == BATCH;
        for (UUID id : claimed) {
            try {
                if (!complete(id)) {
                    // It is away for the others as well.
                    LOG.warn("The authority does not give the proofs of prescription {} yet", id);
                    return false;
                }
            } catch (Unavailable e) {
                LOG.warn("Proofs of prescription {} are still missing: {}", id, e.getMessage());
                return false;
            } catch (RuntimeException e) {
                LOG.error("Proofs of prescription {} cannot be completed", id, e);
                all = false;
            }
        }
        return all;
    }

    /** @return false when something is missing that the authority may still give */
    private boolean complete(UUID id) {
        SignedDocument document = store.find(id).orElseThrow();
        Completion completion = signer.complete(document);
        store.complete(id, completion.document());
        boolean stamped = isStamped(id, completion.certificate());
        boolean whole = stamped && completion.document().missing().isEmpty();
        if (!whole && completion.certificate() != Certificate.ENDED) {
            return false;
        }
        requireSound(id, completion.document());
        store.settle(id);
        return true;
    }

    private boolean isStamped(UUID id, Certificate certificate) {
        Optional<SignedPaper> paper = store.paper(id);
        if (paper.isEmpty() || paper.get().stamped()) {
            return true;
        }
        if (certificate != Certificate.GOOD) {
            return false;
        }
        SignedPaper stamped = papers.stamp(paper.get());
        store.complete(id, stamped);
        return stamped.stamped();
    }

    private void requireSound(UUID id, SignedDocument document) {
        if (verifier.verify(document.content(), document.jades()).faults().contains(Fault.CERTIFICATE_REVOKED)) {
            LOG.error("Prescription {} was signed with a certificate that had been revoked", id);
            unsound.revoke(id);
        }
    }
}
