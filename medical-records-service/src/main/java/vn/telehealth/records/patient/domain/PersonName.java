package vn.telehealth.records.patient.domain;

/** A person's name as on the identity card: 2 to 100 characters, letters of any script, no digits. */
public record PersonName(String value) {

    public PersonName {
        value = Texts.tidy(value, 2, 100);
        if (value.codePoints().anyMatch(Character::isDigit)
                || value.codePoints().noneMatch(Character::isLetter)) {
            throw new Malformed("name-malformed");
        }
    }
}
