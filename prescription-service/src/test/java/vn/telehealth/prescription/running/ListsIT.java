package vn.telehealth.prescription.running;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.care.Visit;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

class ListsIT extends RunningService {

    private Calls calls;
    private UUID physician;
    private TokenBuilder token;
    private Visit visit;

    @BeforeEach
    void thereIsADraft() {
        calls = new Calls(http);
        physician = ward.physician();
        token = TestTokens.physician(physician);
        visit = ward.visit(physician, Ward.paracetamol(5));
    }

    @Test
    void listsGoOnWhereTheyStopped() {
        UUID first = ward.prescription(visit);
        UUID second = ward.prescription(ward.visit(physician, Ward.paracetamol(3)));

        calls.get(token, "/api/prescriptions?limit=1&status=draft")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].prescriptionId")
                .isEqualTo(second.toString())
                .jsonPath("$.next")
                .value(
                        String.class,
                        next -> calls.get(token, "/api/prescriptions?limit=1&status=draft&after={after}", next)
                                .expectBody()
                                .jsonPath("$.items[0].prescriptionId")
                                .isEqualTo(first.toString())
                                .jsonPath("$.next")
                                .isEmpty());
        calls.get(token, "/api/prescriptions?appointmentId={id}", visit.appointmentId())
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
    }

    @Test
    void anUnknownStatusIsNoFilter() {
        calls.get(token, "/api/prescriptions?status=lost")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("status");
    }

    @Test
    void manyShowEachTheirMedicinesAndWhoHoldsThem() {
        UUID draft = ward.prescription(visit);
        UUID held = ward.prescription(ward.visit(physician, Ward.line("LORATADINE-10-TAB", 5, 5)));
        calls.issue(physician, held, 1).expectStatus().isOk();
        calls.hold(ward.pharmacist(), held, ward.qr(held)).expectStatus().isOk();

        calls.get(token, "/api/prescriptions")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].prescriptionId")
                .isEqualTo(held.toString())
                .jsonPath("$.items[0].status")
                .isEqualTo("held")
                .jsonPath("$.items[0].heldBy.pharmacy")
                .isEqualTo("Nhà thuốc An Khang")
                .jsonPath("$.items[0].content.lines[0].name")
                .isEqualTo("Loratadine")
                .jsonPath("$.items[1].prescriptionId")
                .isEqualTo(draft.toString())
                .jsonPath("$.items[1].heldBy")
                .isEmpty()
                .jsonPath("$.items[1].content.lines[0].name")
                .isEqualTo("Paracetamol");
    }
}
