package vn.telehealth.records.patient.domain;

/** How the patient is reached. */
public record Contact(Address address, Telephone telephone) {}
