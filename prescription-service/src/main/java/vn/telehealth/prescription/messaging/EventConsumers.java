package vn.telehealth.prescription.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.events.Topics;
import vn.telehealth.events.examination.v1.ExaminationCompensated;
import vn.telehealth.events.examination.v1.ExaminationCompleted;
import vn.telehealth.events.facility.v1.FacilityRegistered;
import vn.telehealth.events.facility.v1.FacilityUpdated;
import vn.telehealth.events.physician.v1.PhysicianApproved;
import vn.telehealth.events.physician.v1.PhysicianReinstated;
import vn.telehealth.events.physician.v1.PhysicianSuspended;
import vn.telehealth.platform.inbox.EventConsumer;
import vn.telehealth.prescription.application.saga.CompensateVisit;
import vn.telehealth.prescription.application.saga.DraftPlan;
import vn.telehealth.prescription.application.saga.FollowFacilities;
import vn.telehealth.prescription.application.saga.FollowPhysicians;
import vn.telehealth.prescription.domain.care.Facility;
import vn.telehealth.prescription.domain.care.Physician;

/** Whom this service listens to. */
@Configuration(proxyBeanMethods = false)
class EventConsumers {

    @Bean
    EventConsumer examinations(DraftPlan draftPlan, CompensateVisit compensateVisit) {
        return EventConsumer.named("prescription-service.examination", Topics.EXAMINATION)
                .on(
                        ExaminationCompleted.class,
                        (event, envelope) ->
                                draftPlan.draft(CompletedExaminations.visit(event), CompletedExaminations.plan(event)))
                .on(
                        ExaminationCompensated.class,
                        (event, envelope) -> compensateVisit.compensate(event.appointmentId()));
    }

    @Bean
    EventConsumer physicians(FollowPhysicians physicians) {
        return EventConsumer.named("prescription-service.physician", Topics.PHYSICIAN)
                .on(
                        PhysicianApproved.class,
                        (event, envelope) -> physicians.approved(new Physician(
                                event.physicianId(),
                                event.facilityCode(),
                                event.licenceNo(),
                                event.interopCode(),
                                true)))
                .on(PhysicianSuspended.class, (event, envelope) -> physicians.suspended(event.physicianId()))
                .on(PhysicianReinstated.class, (event, envelope) -> physicians.reinstated(event.physicianId()));
    }

    @Bean
    EventConsumer facilities(FollowFacilities facilities) {
        return EventConsumer.named("prescription-service.facility", Topics.FACILITY)
                .on(
                        FacilityRegistered.class,
                        (event, envelope) -> facilities.follow(new Facility(
                                event.facilityCode(),
                                event.interopCode(),
                                event.name(),
                                event.address(),
                                event.telephone(),
                                event.hasBeds())))
                .on(
                        FacilityUpdated.class,
                        (event, envelope) -> facilities.follow(new Facility(
                                event.facilityCode(),
                                event.interopCode(),
                                event.name(),
                                event.address(),
                                event.telephone(),
                                event.hasBeds())));
    }
}
