package vn.telehealth.examination.domain;

import java.time.Instant;
import java.util.UUID;

/** The booked meeting that an examination belongs to. */
public record Visit(UUID appointmentId, Parties parties, Kind kind, Instant startsAt, Instant endsAt) {

    Visit at(Instant start, Instant end) {
        return new Visit(appointmentId, parties, kind, start, end);
    }

    /**
     * Who meets whom, for which facility.
     *
     * @param facilityCode code of the facility, as the appointment service knows it
     */
    public record Parties(UUID patientId, UUID physicianId, String facilityCode) {}

    /** How they meet. */
    public enum Kind {
        IN_PERSON,
        REMOTE
    }
}
