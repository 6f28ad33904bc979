package vn.telehealth.local.demo;

import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PharmacyClient;

/** What a pharmacy does with a prescription and its QR. */
final class AtThePharmacy {

    private final PharmacyClient pharmacy;
    private final Story story;

    AtThePharmacy(PharmacyClient pharmacy, Story story) {
        this.pharmacy = pharmacy;
        this.story = story;
    }

    void verify(String prescriptionId, String qr, boolean valid, String status) {
        Answer byId = pharmacy.verifyById(prescriptionId).expect(200);
        require(byId, valid, status);
        Answer byQr = pharmacy.verifyQr(qr).expect(200);
        require(byQr, valid, status);
        story.tell("Verified by id and by QR: valid=%s, status=%s, physician %s, expires %s."
                .formatted(valid, status, byId.text("/physicianDetails/name"), byId.text("expiresAt")));
    }

    void refuseTampered(String qr) {
        int middle = qr.length() / 2;
        char other = qr.charAt(middle) == 'A' ? 'B' : 'A';
        String tampered = qr.substring(0, middle) + other + qr.substring(middle + 1);
        pharmacy.verifyQr(tampered).expectProblem(422, "qr-refused");
        story.tell("The QR with one character changed is refused: 422 qr-refused.");
    }

    void dispense(String prescriptionId, String qr) {
        var key = Api.idempotencyKey();
        Answer first = pharmacy.dispense(prescriptionId, qr, key).expect(200);
        Answer repeated = pharmacy.dispense(prescriptionId, qr, key).expect(200);
        if (!repeated.json().equals(first.json())) {
            throw new IllegalStateException("a repeated request was answered otherwise: " + repeated.text());
        }
        story.tell("Dispensed; the same request sent again (same Idempotency-Key) gets the same answer.");
        Answer second =
                pharmacy.dispense(prescriptionId, qr, Api.idempotencyKey()).expect(409);
        story.tell("A second dispensing is refused: 409 " + second.problem() + ".");
    }

    private static void require(Answer answer, boolean valid, String status) {
        if (answer.json().path("valid").asBoolean() != valid
                || !answer.text("status").equals(status)) {
            throw new IllegalStateException(
                    "valid=%s, status=%s was expected: %s".formatted(valid, status, answer.text()));
        }
    }
}
