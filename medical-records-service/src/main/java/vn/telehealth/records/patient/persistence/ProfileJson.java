package vn.telehealth.records.patient.persistence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.telehealth.records.patient.domain.Address;
import vn.telehealth.records.patient.domain.Allergy;
import vn.telehealth.records.patient.domain.AtcCode;
import vn.telehealth.records.patient.domain.Cccd;
import vn.telehealth.records.patient.domain.Contact;
import vn.telehealth.records.patient.domain.Guardian;
import vn.telehealth.records.patient.domain.InsuranceCard;
import vn.telehealth.records.patient.domain.Person;
import vn.telehealth.records.patient.domain.PersonName;
import vn.telehealth.records.patient.domain.Profile;
import vn.telehealth.records.patient.domain.Relation;
import vn.telehealth.records.patient.domain.Sex;
import vn.telehealth.records.patient.domain.Telephone;
import vn.telehealth.records.patient.domain.Weight;

/** A profile as the database keeps it, under seal; rows of years ago have this form, so it only ever gains nullable fields. */
record ProfileJson(
        String legalName,
        Sex sex,
        LocalDate birthDate,
        @Nullable String cccd,
        String address,
        String telephone,
        @Nullable String insuranceCard,
        @Nullable GuardianJson guardian,
        List<AllergyJson> allergies,
        @Nullable WeightJson weight) {

    record GuardianJson(
            String name,
            Relation relation,
            String telephone,
            @Nullable String cccd) {}

    record AllergyJson(String substance, @Nullable String atc) {}

    record WeightJson(BigDecimal kg, LocalDate measuredOn) {}

    static ProfileJson of(Profile profile) {
        Person person = profile.person();
        return new ProfileJson(
                person.legalName().value(),
                person.sex(),
                person.birthDate(),
                orNull(person.cccd(), Cccd::value),
                profile.contact().address().value(),
                profile.contact().telephone().value(),
                orNull(profile.insuranceCard(), InsuranceCard::value),
                orNull(profile.guardian(), ProfileJson::of),
                profile.basics().allergies().stream().map(ProfileJson::of).toList(),
                orNull(profile.basics().weight(), weight -> new WeightJson(weight.kg(), weight.measuredOn())));
    }

    Profile toProfile() {
        return new Profile(
                new Person(new PersonName(legalName), sex, birthDate, orNull(cccd, Cccd::new)),
                new Contact(new Address(address), new Telephone(telephone)),
                orNull(insuranceCard, InsuranceCard::new),
                orNull(guardian, ProfileJson::toGuardian),
                new Profile.Basics(
                        allergies.stream().map(ProfileJson::toAllergy).toList(),
                        orNull(weight, stored -> new Weight(stored.kg(), stored.measuredOn()))));
    }

    private static GuardianJson of(Guardian guardian) {
        return new GuardianJson(
                guardian.name().value(),
                guardian.relation(),
                guardian.telephone().value(),
                orNull(guardian.cccd(), Cccd::value));
    }

    private static Guardian toGuardian(GuardianJson stored) {
        return new Guardian(
                new PersonName(stored.name()),
                stored.relation(),
                new Telephone(stored.telephone()),
                orNull(stored.cccd(), Cccd::new));
    }

    private static AllergyJson of(Allergy allergy) {
        return new AllergyJson(allergy.substance(), orNull(allergy.atc(), AtcCode::value));
    }

    private static Allergy toAllergy(AllergyJson stored) {
        return new Allergy(stored.substance(), orNull(stored.atc(), AtcCode::new));
    }

    private static <T, V> @Nullable V orNull(@Nullable T value, Function<T, V> map) {
        return value == null ? null : map.apply(value);
    }
}
