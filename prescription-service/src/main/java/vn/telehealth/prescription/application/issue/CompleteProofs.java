package vn.telehealth.prescription.application.issue;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.telehealth.prescription.domain.PrescriptionSigner;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.SignedStore;

/** Gets the proofs which the authority could not give when a prescription was signed. */
@Service
public class CompleteProofs {

    private static final Logger LOG = LoggerFactory.getLogger(CompleteProofs.class);
    private static final int BATCH = 50;

    private final SignedStore store;
    private final PrescriptionSigner signer;

    CompleteProofs(SignedStore store, PrescriptionSigner signer) {
        this.store = store;
        this.signer = signer;
    }

    @Scheduled(fixedDelayString = "${telehealth.prescription.complete-proofs-every:1m}")
    public void run() {
        for (UUID id : store.incomplete(BATCH)) {
            try {
                store.find(id).ifPresent(document -> complete(id, document));
            } catch (RuntimeException e) {
                // The authority is away for all of them, not for this one.
                LOG.warn("Proofs of prescription {} are still missing", id, e);
                return;
            }
        }
    }

    private void complete(UUID id, SignedDocument document) {
        SignedDocument completed = signer.complete(document);
        if (!completed.missing().equals(document.missing())) {
            store.complete(id, completed);
        }
    }
}
