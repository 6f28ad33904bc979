package vn.telehealth.prescription.application.reading;

import java.util.UUID;
import org.springframework.stereotype.Service;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.DocumentFormat;
import vn.telehealth.prescription.domain.document.PrescriptionPdf;
import vn.telehealth.prescription.domain.document.SignedStore;

/** The signed document, its paper and its QR, for those who may read the prescription. */
@Service
public class ReadDocuments {

    private final ReadPrescriptions prescriptions;
    private final SignedStore store;
    private final DocumentFormat format;
    private final PrescriptionPdf paper;

    ReadDocuments(ReadPrescriptions prescriptions, SignedStore store, DocumentFormat format, PrescriptionPdf paper) {
        this.prescriptions = prescriptions;
        this.store = store;
        this.format = format;
        this.paper = paper;
    }

    public SignedDocument document(Actor actor, UUID id) {
        return signed(prescriptions.read(actor, id).id());
    }

    public String qr(Actor actor, UUID id) {
        return qrOf(prescriptions.read(actor, id).id());
    }

    /** Rendered and signed when it is first asked for, then always the same. */
    public byte[] pdf(Actor actor, UUID id) {
        UUID found = prescriptions.read(actor, id).id();
        return store.paper(found).orElseGet(() -> render(found));
    }

    private byte[] render(UUID id) {
        SignedDocument signed = signed(id);
        store.putPaper(id, paper.render(format.read(signed.content()), signed, qrOf(id)));
        return store.paper(id).orElseThrow();
    }

    private SignedDocument signed(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("document"));
    }

    private String qrOf(UUID id) {
        return store.qr(id).orElseThrow(() -> new NotFound("document"));
    }
}
