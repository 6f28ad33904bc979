package vn.telehealth.events.examination.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** The examination is planned for a booked visit. */
@EventType(value = "examination.opened.v1", topic = "examination")
public record ExaminationOpened(UUID examinationId, UUID appointmentId) implements ExaminationEvent {
    @Override
    public String aggregateId() {
        return examinationId.toString();
    }
}
