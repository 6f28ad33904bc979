package vn.telehealth.prescription.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.document.PrescriptionDocument;

class FormRendererTest {

    private final FormRenderer renderer = new FormRenderer(new FontFiles());

    @Test
    void theSamePrescriptionGivesTheSameBytes() {
        byte[] first = renderer.render(Prescriptions.longest(), SignedForm.QR).pdf();

        assertThat(new FormRenderer(new FontFiles())
                        .render(Prescriptions.longest(), SignedForm.QR)
                        .pdf())
                .isEqualTo(first);
        assertThat(renderer.render(Prescriptions.child(), SignedForm.QR).pdf()).isNotEqualTo(first);
    }

    /** The fonts are shared by all. */
    @Test
    void manyThreadsGiveTheSameBytesToo() throws Exception {
        List<PrescriptionDocument> documents =
                List.of(Prescriptions.ordinary(), Prescriptions.narcotic(), Prescriptions.child());
        List<byte[]> alone = documents.stream()
                .map(document -> renderer.render(document, SignedForm.QR).pdf())
                .toList();

        FormRenderer shared = new FormRenderer(new FontFiles());
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<byte[]>> together = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                PrescriptionDocument document = documents.get(i % documents.size());
                together.add(threads.submit(
                        () -> shared.render(document, SignedForm.QR).pdf()));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % alone.size()));
            }
        }
    }
}
