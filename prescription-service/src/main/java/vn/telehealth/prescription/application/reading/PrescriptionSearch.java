package vn.telehealth.prescription.application.reading;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.platform.web.Cursor;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Status;

/** Lists prescriptions, newest first. */
public interface PrescriptionSearch {

    /** @param after position after which to go on, null for the beginning */
    List<Found> find(Filter filter, @Nullable Cursor after, int limit);

    /** All fields that are null ask for nothing; {@code status} is judged at {@code now}. */
    record Filter(
            @Nullable UUID patientId,
            @Nullable UUID physicianId,
            @Nullable UUID appointmentId,
            @Nullable Status status,
            Instant now) {}

    record Found(Prescription prescription, Instant createdAt) {
        public Cursor cursor() {
            return new Cursor(createdAt, prescription.id());
        }
    }
}
