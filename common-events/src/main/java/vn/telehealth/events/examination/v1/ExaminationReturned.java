package vn.telehealth.events.examination.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** The plan broke a rule: the examination is with the physician again. */
@EventType(value = "examination.returned.v1", topic = "examination")
public record ExaminationReturned(UUID examinationId, UUID appointmentId, int revision) implements ExaminationEvent {
    @Override
    public String aggregateId() {
        return examinationId.toString();
    }
}
