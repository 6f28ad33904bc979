package vn.telehealth.examination.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.events.Topics;
import vn.telehealth.events.appointment.v1.AppointmentCancelled;
import vn.telehealth.events.appointment.v1.AppointmentCreated;
import vn.telehealth.events.appointment.v1.AppointmentRescheduled;
import vn.telehealth.events.prescription.v1.PrescriptionRejected;
import vn.telehealth.examination.application.FollowAppointment;
import vn.telehealth.examination.application.ReturnExamination;
import vn.telehealth.examination.domain.Violation;
import vn.telehealth.examination.domain.Visit;
import vn.telehealth.examination.domain.Visit.Parties;
import vn.telehealth.platform.inbox.EventConsumer;

/** Hears the steps of the saga before and after this one. */
@Configuration(proxyBeanMethods = false)
class SagaConsumers {

    @Bean
    EventConsumer appointments(FollowAppointment follow) {
        return EventConsumer.named("examination-service.appointment", Topics.APPOINTMENT)
                .on(AppointmentCreated.class, (event, envelope) -> follow.created(visit(event)))
                .on(
                        AppointmentRescheduled.class,
                        (event, envelope) ->
                                follow.rescheduled(event.appointmentId(), event.startsAt(), event.endsAt()))
                .on(AppointmentCancelled.class, (event, envelope) -> follow.cancelled(event.appointmentId()));
    }

    @Bean
    EventConsumer prescriptions(ReturnExamination returning) {
        return EventConsumer.named("examination-service.prescription", Topics.PRESCRIPTION)
                .on(
                        PrescriptionRejected.class,
                        (event, envelope) -> returning.rejected(
                                event.examinationId(),
                                event.revision(),
                                event.violations().stream()
                                        .map(violation -> new Violation(violation.field(), violation.code()))
                                        .toList()));
    }

    private static Visit visit(AppointmentCreated event) {
        return new Visit(
                event.appointmentId(),
                new Parties(event.patientId(), event.physicianId(), event.facilityCode()),
                Visit.Kind.valueOf(event.visitKind().name()),
                event.startsAt(),
                event.endsAt());
    }
}
