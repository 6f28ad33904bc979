package vn.telehealth.records.patient.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.telehealth.records.patient.domain.Allergy;
import vn.telehealth.records.patient.domain.Cccd;
import vn.telehealth.records.patient.domain.Guardian;
import vn.telehealth.records.patient.domain.Person;
import vn.telehealth.records.patient.domain.Profile;
import vn.telehealth.records.patient.domain.Weight;
import vn.telehealth.records.patient.rest.ProfileBody.AllergyBody;
import vn.telehealth.records.patient.rest.ProfileBody.GuardianBody;
import vn.telehealth.records.patient.rest.ProfileBody.WeightBody;

/** Writes a profile the way {@link ProfileReader} reads it. */
final class ProfileViews {

    private ProfileViews() {}

    static ProfileBody of(Profile profile) {
        Person person = profile.person();
        return new ProfileBody(
                person.legalName().value(),
                person.sex(),
                person.birthDate(),
                profile.contact().address().value(),
                profile.contact().telephone().value(),
                cccd(person.cccd()),
                profile.insuranceCard() == null ? null : profile.insuranceCard().value(),
                guardian(profile.guardian()),
                allergies(profile.basics().allergies()),
                weight(profile.basics().weight()));
    }

    private static @Nullable String cccd(@Nullable Cccd cccd) {
        return cccd == null ? null : cccd.value();
    }

    private static @Nullable GuardianBody guardian(@Nullable Guardian guardian) {
        return guardian == null
                ? null
                : new GuardianBody(
                        guardian.name().value(),
                        guardian.relation(),
                        guardian.telephone().value(),
                        cccd(guardian.cccd()));
    }

    private static List<@Nullable AllergyBody> allergies(List<Allergy> allergies) {
        List<@Nullable AllergyBody> bodies = new ArrayList<>();
        allergies.forEach(allergy -> bodies.add(allergy(allergy)));
        return bodies;
    }

    private static AllergyBody allergy(Allergy allergy) {
        return new AllergyBody(
                allergy.substance(),
                allergy.atc() == null ? null : allergy.atc().value());
    }

    private static @Nullable WeightBody weight(@Nullable Weight weight) {
        return weight == null ? null : new WeightBody(weight.kg(), weight.measuredOn());
    }
}
