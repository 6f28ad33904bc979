package vn.telehealth.events.examination.v1;

import java.util.UUID;
import vn.telehealth.events.EventType;

/** The examination of a cancelled visit is void. */
@EventType(value = "examination.compensated.v1", topic = "examination")
public record ExaminationCompensated(UUID examinationId, UUID appointmentId) implements ExaminationEvent {
    @Override
    public String aggregateId() {
        return examinationId.toString();
    }
}
