package vn.telehealth.prescription.application.counter;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.SealedRecipient;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;

/** @param recipient sealed for this id; null where none is kept */
record Handover(
        UUID id, Sale sale, Pharmacist pharmacist, @Nullable SealedRecipient recipient) {}
