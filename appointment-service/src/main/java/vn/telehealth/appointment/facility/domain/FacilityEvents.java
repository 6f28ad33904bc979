package vn.telehealth.appointment.facility.domain;

/** Tells the other services; to be called in the transaction of the change. */
public interface FacilityEvents {

    void registered(Facility facility);

    void updated(Facility facility);
}
