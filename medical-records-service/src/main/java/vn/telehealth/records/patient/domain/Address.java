package vn.telehealth.records.patient.domain;

/** Where a patient lives, as one text of 5 to 300 characters. */
public record Address(String value) {

    public Address {
        value = Texts.tidy(value, 5, 300);
    }
}
