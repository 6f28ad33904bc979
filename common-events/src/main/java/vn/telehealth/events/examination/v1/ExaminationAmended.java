package vn.telehealth.events.examination.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** A completed examination has a new version of its notes. */
@EventType(value = "examination.amended.v1", topic = "examination")
public record ExaminationAmended(UUID examinationId, UUID appointmentId, int version) implements ExaminationEvent {
    @Override
    public String aggregateId() {
        return examinationId.toString();
    }
}
