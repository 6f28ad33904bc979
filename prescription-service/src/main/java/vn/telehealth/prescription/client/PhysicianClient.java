package vn.telehealth.prescription.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import vn.telehealth.prescription.domain.care.PhysicianRegister;

/** {@code GET /api/physicians/{physicianId}} of the appointment service, which shows those who may practise and nobody else. */
final class PhysicianClient implements PhysicianRegister {

    private final AskedService appointment;

    PhysicianClient(AskedService appointment) {
        this.appointment = appointment;
    }

    @Override
    public boolean isCredentialed(UUID physicianId) {
        return appointment
                .get(Practising.class, "/api/physicians/{id}", physicianId)
                .filter(found -> physicianId.equals(found.physicianId()))
                .isPresent();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Practising(UUID physicianId) {}
}
