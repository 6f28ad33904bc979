package vn.telehealth.records.patient.domain;

import org.jspecify.annotations.Nullable;

/** Who answers for the patient, such as the parent who brings a child. */
public record Guardian(
        PersonName name,
        Relation relation,
        Telephone telephone,
        @Nullable Cccd cccd) {}
