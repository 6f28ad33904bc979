package vn.telehealth.prescription.domain.care;

import java.util.UUID;

/** The patient register, asked with the rights of the person who is waiting for the answer. */
public interface PatientRegister {

    /**
     * @throws PatientNotReadable when the register does not know the patient or does not show her to this physician
     * @throws RuntimeException a typed one when the register does not answer in time
     */
    PatientSummary read(UUID patientId);
}
