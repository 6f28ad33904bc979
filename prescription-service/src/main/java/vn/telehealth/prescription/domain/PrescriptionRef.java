package vn.telehealth.prescription.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param replaces the issued prescription whose place this one takes when it is issued */
public record PrescriptionRef(
        UUID id, @Nullable UUID replaces, @Nullable UUID replacedBy) {

    public static PrescriptionRef fresh(UUID id, @Nullable UUID replaces) {
        return new PrescriptionRef(id, replaces, null);
    }
}
