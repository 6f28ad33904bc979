package vn.telehealth.records.patient.domain;

/** Tells the world that a profile changed, in the transaction of the change; never what it says. */
public interface PatientEvents {

    void registered(PatientRecord patient);

    void updated(PatientRecord patient);
}
