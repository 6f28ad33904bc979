package vn.telehealth.appointment.booking.messaging;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.appointment.booking.application.AdvanceSaga;
import vn.telehealth.appointment.booking.domain.AppointmentId;
import vn.telehealth.appointment.booking.domain.Outcome;
import vn.telehealth.appointment.booking.domain.SagaSignal;
import vn.telehealth.events.EventEnvelope;
import vn.telehealth.events.Topics;
import vn.telehealth.events.examination.v1.ExaminationCompensated;
import vn.telehealth.events.examination.v1.ExaminationCompleted;
import vn.telehealth.events.examination.v1.ExaminationEvent;
import vn.telehealth.events.examination.v1.ExaminationOpened;
import vn.telehealth.events.examination.v1.ExaminationReturned;
import vn.telehealth.events.prescription.v1.PrescriptionCompensated;
import vn.telehealth.events.prescription.v1.PrescriptionCreated;
import vn.telehealth.events.prescription.v1.PrescriptionDraftDiscarded;
import vn.telehealth.events.prescription.v1.PrescriptionDrafted;
import vn.telehealth.events.prescription.v1.PrescriptionEvent;
import vn.telehealth.events.prescription.v1.PrescriptionRejected;
import vn.telehealth.platform.inbox.EventConsumer;

/** From the events of the other two services of the saga to its signals. */
@Configuration(proxyBeanMethods = false)
class SagaConsumers {

    private final AdvanceSaga saga;

    SagaConsumers(AdvanceSaga saga) {
        this.saga = saga;
    }

    @Bean
    EventConsumer examinationConsumer() {
        return EventConsumer.named("appointment-service.examination", Topics.EXAMINATION)
                .on(ExaminationOpened.class, examination(e -> new SagaSignal.ExaminationOpened(e.examinationId())))
                .on(
                        ExaminationCompleted.class,
                        examination(e -> new SagaSignal.ExaminationCompleted(
                                e.examinationId(), e.revision(), e.plan().isEmpty())))
                .on(
                        ExaminationReturned.class,
                        examination(e -> new SagaSignal.ExaminationReturned(e.examinationId(), e.revision())))
                .on(
                        ExaminationCompensated.class,
                        examination(e -> new SagaSignal.ExaminationCompensated(e.examinationId())));
    }

    @Bean
    EventConsumer prescriptionConsumer() {
        return EventConsumer.named("appointment-service.prescription", Topics.PRESCRIPTION)
                .on(
                        PrescriptionDrafted.class,
                        prescription(e -> new SagaSignal.PrescriptionDrafted(e.prescriptionId())))
                .on(
                        PrescriptionDraftDiscarded.class,
                        prescription(e -> new SagaSignal.DraftDiscarded(e.prescriptionId(), e.remainingDrafts())))
                .on(
                        PrescriptionCreated.class,
                        prescription(e -> new SagaSignal.PrescriptionIssued(e.prescriptionId(), e.remainingDrafts())))
                .on(
                        PrescriptionRejected.class,
                        prescription(e -> new SagaSignal.PrescriptionRejected(e.examinationId(), e.revision())))
                .on(
                        PrescriptionCompensated.class,
                        prescription(e -> new SagaSignal.PrescriptionCompensated(
                                Outcome.valueOf(e.outcome().name()))));
    }

    private <E extends ExaminationEvent> BiConsumer<E, EventEnvelope<?>> examination(Function<E, SagaSignal> signal) {
        return (event, envelope) -> advance(event.appointmentId(), signal.apply(event), envelope);
    }

    private <E extends PrescriptionEvent> BiConsumer<E, EventEnvelope<?>> prescription(Function<E, SagaSignal> signal) {
        return (event, envelope) -> advance(event.appointmentId(), signal.apply(event), envelope);
    }

    private void advance(UUID appointmentId, SagaSignal signal, EventEnvelope<?> envelope) {
        saga.advance(new AppointmentId(appointmentId), signal, envelope.occurredAt());
    }
}
