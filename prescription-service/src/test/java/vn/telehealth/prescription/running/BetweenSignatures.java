package vn.telehealth.prescription.running;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;
import vn.telehealth.prescription.domain.document.SecureQr;

/** Lets a test act in the middle of issuing: when the document and the QR are signed and the paper is not. */
@TestComponent
public class BetweenSignatures implements BeanPostProcessor {

    private final AtomicReference<Runnable> next = new AtomicReference<>(() -> {});

    /** Runs once. */
    public void beforeNextPaper(Runnable happens) {
        next.set(happens);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SecureQr qr ? watched(qr) : bean;
    }

    private SecureQr watched(SecureQr qr) {
        return new SecureQr() {

            @Override
            public String seal(PrescriptionDocument document, SignedDocument signed) {
                String text = qr.seal(document, signed);
                next.getAndSet(() -> {}).run();
                return text;
            }

            @Override
            public QrContent open(String text) {
                return qr.open(text);
            }
        };
    }
}
