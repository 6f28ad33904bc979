package vn.telehealth.prescription.domain.care;

import java.util.UUID;

/** The register of physicians itself, asked with the rights of the person who is waiting for the answer. */
public interface PhysicianRegister {

    /**
     * Whether she may practise as of now: what admins decide holds from the moment they are answered.
     *
     * @throws RuntimeException a typed one when the register does not answer in time
     */
    boolean isCredentialed(UUID physicianId);
}
