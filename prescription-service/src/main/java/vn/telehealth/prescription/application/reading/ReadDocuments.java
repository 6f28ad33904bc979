package vn.telehealth.prescription.application.reading;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.SignedStore;

/** The signed document, its paper and its QR, as they were made at issuing, for those who may read the prescription. */
@Service
public class ReadDocuments {

    private final ReadPrescriptions prescriptions;
    private final SignedStore store;

    ReadDocuments(ReadPrescriptions prescriptions, SignedStore store) {
        this.prescriptions = prescriptions;
        this.store = store;
    }

    public SignedDocument document(Actor actor, UUID id) {
        return found(store.find(prescriptions.read(actor, id).id()));
    }

    public String qr(Actor actor, UUID id) {
        return found(store.qr(prescriptions.read(actor, id).id()));
    }

    public byte[] pdf(Actor actor, UUID id) {
        return found(store.paper(prescriptions.read(actor, id).id())).pdf();
    }

    private static <T> T found(Optional<T> stored) {
        return stored.orElseThrow(() -> new NotFound("document"));
    }
}
