package vn.telehealth.appointment.rest;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.appointment.booking.domain.IllegalAppointmentMove;
import vn.telehealth.appointment.booking.domain.OtherPhysician;
import vn.telehealth.appointment.booking.domain.PatientBusy;
import vn.telehealth.appointment.booking.domain.PhysicianNotCredentialed;
import vn.telehealth.appointment.booking.domain.SlotGone;
import vn.telehealth.appointment.booking.domain.SlotTaken;
import vn.telehealth.appointment.booking.domain.TooLate;
import vn.telehealth.appointment.booking.domain.VisitKindNotOffered;
import vn.telehealth.appointment.facility.domain.FacilityExists;
import vn.telehealth.appointment.facility.domain.UnknownFacility;
import vn.telehealth.appointment.physician.domain.FourEyesRequired;
import vn.telehealth.appointment.physician.domain.IllegalCredentialMove;
import vn.telehealth.appointment.physician.domain.PhysicianExists;
import vn.telehealth.appointment.schedule.rest.InvalidAvailability;
import vn.telehealth.platform.problem.FieldViolation;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.problem.ProblemMapping;
import vn.telehealth.platform.web.VietnamTime;

/** Which problem tells of which exception. */
@Configuration(proxyBeanMethods = false)
class ProblemMappings {

    @Bean
    ProblemMapping problemMapping() {
        ProblemMapping.Builder problems = ProblemMapping.builder();
        credentials(problems);
        appointments(problems);
        return problems.build();
    }

    private static void credentials(ProblemMapping.Builder problems) {
        problems.map(
                        FacilityExists.class,
                        AppointmentProblem.FACILITY_EXISTS,
                        e -> Map.of("interopCode", e.interopCode()))
                .mapFields(
                        UnknownFacility.class,
                        AppointmentProblem.UNKNOWN_FACILITY,
                        e -> List.of(new FieldViolation("facilityCode", "unknown-facility")))
                .mapFields(
                        PhysicianExists.class,
                        AppointmentProblem.PHYSICIAN_EXISTS,
                        e -> List.of(new FieldViolation(e.field(), "taken")))
                .map(
                        IllegalCredentialMove.class,
                        AppointmentProblem.PHYSICIAN_STATE,
                        e -> Map.of("physicianStatus", e.status()))
                .map(
                        FourEyesRequired.class,
                        AppointmentProblem.FOUR_EYES_REQUIRED,
                        e -> Map.of("physicianId", e.physicianId()))
                .mapFields(InvalidAvailability.class, PlatformProblem.INVALID_REQUEST, e -> List.of(e.violation()));
    }

    private static void appointments(ProblemMapping.Builder problems) {
        problems.map(
                        PhysicianNotCredentialed.class,
                        AppointmentProblem.PHYSICIAN_NOT_CREDENTIALED,
                        e -> Map.of("physicianId", e.physicianId().value()))
                .map(
                        SlotTaken.class,
                        AppointmentProblem.SLOT_TAKEN,
                        e -> Map.of("slotId", e.slotId().value()))
                .map(
                        SlotGone.class,
                        AppointmentProblem.SLOT_GONE,
                        e -> Map.of("slotId", e.slotId().value()))
                .map(
                        PatientBusy.class,
                        AppointmentProblem.PATIENT_BUSY,
                        e -> Map.of("slotId", e.slotId().value()))
                .map(
                        VisitKindNotOffered.class,
                        AppointmentProblem.VISIT_KIND_NOT_OFFERED,
                        e -> Map.of("visitKind", e.visitKind()))
                .map(
                        OtherPhysician.class,
                        AppointmentProblem.OTHER_PHYSICIAN,
                        e -> Map.of("physicianId", e.physicianId().value()))
                .map(
                        IllegalAppointmentMove.class,
                        AppointmentProblem.APPOINTMENT_STATE,
                        e -> Map.of("appointmentStatus", e.state()))
                .map(TooLate.class, AppointmentProblem.TOO_LATE, e -> Map.of("startsAt", VietnamTime.at(e.startsAt())));
    }
}
