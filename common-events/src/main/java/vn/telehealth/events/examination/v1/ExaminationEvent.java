package vn.telehealth.events.examination.v1;

import java.util.UUID;
import vn.telehealth.events.Event;

/** Published by the examination service; the key is the appointment (saga). */
public sealed interface ExaminationEvent extends Event
        permits ExaminationOpened,
                ExaminationCompleted,
                ExaminationReturned,
                ExaminationAmended,
                ExaminationCompensated {

    UUID appointmentId();

    @Override
    default String correlationId() {
        return appointmentId().toString();
    }
}
