package vn.telehealth.records.patient.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.events.Topics;
import vn.telehealth.events.appointment.v1.AppointmentCancelled;
import vn.telehealth.events.appointment.v1.AppointmentCreated;
import vn.telehealth.events.appointment.v1.AppointmentRescheduled;
import vn.telehealth.events.examination.v1.ExaminationCompleted;
import vn.telehealth.platform.inbox.EventConsumer;
import vn.telehealth.records.patient.application.FollowCare;
import vn.telehealth.records.patient.domain.CareRelationships.Encounter;

/** Hears who meets whom. */
@Configuration(proxyBeanMethods = false)
class CareConsumers {

    @Bean
    EventConsumer appointments(FollowCare care) {
        return EventConsumer.named("medical-records-service.appointment", Topics.APPOINTMENT)
                .on(
                        AppointmentCreated.class,
                        (event, envelope) -> care.booked(
                                new Encounter(event.appointmentId(), event.patientId(), event.physicianId()),
                                event.endsAt()))
                .on(
                        AppointmentRescheduled.class,
                        (event, envelope) -> care.moved(event.appointmentId(), event.endsAt()))
                .on(
                        AppointmentCancelled.class,
                        (event, envelope) -> care.cancelled(
                                new Encounter(event.appointmentId(), event.patientId(), event.physicianId())));
    }

    @Bean
    EventConsumer examinations(FollowCare care) {
        return EventConsumer.named("medical-records-service.examination", Topics.EXAMINATION)
                .on(
                        ExaminationCompleted.class,
                        (event, envelope) -> care.examined(
                                new Encounter(event.appointmentId(), event.patientId(), event.physicianId()),
                                envelope.occurredAt()));
    }
}
