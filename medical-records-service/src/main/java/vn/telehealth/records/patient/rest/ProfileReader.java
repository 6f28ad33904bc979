package vn.telehealth.records.patient.rest;

import java.util.ArrayList;
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
import vn.telehealth.records.patient.domain.Telephone;
import vn.telehealth.records.patient.domain.Weight;
import vn.telehealth.records.patient.rest.FieldReader.Read;
import vn.telehealth.records.patient.rest.ProfileBody.AllergyBody;
import vn.telehealth.records.patient.rest.ProfileBody.GuardianBody;
import vn.telehealth.records.patient.rest.ProfileBody.WeightBody;

/** Reads a profile out of a request body, naming every field that is wrong. */
final class ProfileReader {

    private final FieldReader fields = new FieldReader();

    private ProfileReader() {}

    static Profile read(ProfileBody body) {
        return new ProfileReader().profile(body);
    }

    private Profile profile(ProfileBody body) {
        Read<PersonName> name = fields.required("legalName", body.legalName(), PersonName::new);
        var sex = fields.required("sex", body.sex(), Function.identity());
        var birthDate = fields.required("birthDate", body.birthDate(), Function.identity());
        Read<Address> address = fields.required("address", body.address(), Address::new);
        Read<Telephone> telephone = fields.required("telephone", body.telephone(), Telephone::new);
        Read<Cccd> cccd = fields.optional("cccd", body.cccd(), Cccd::new);
        Read<InsuranceCard> card = fields.optional("insuranceCard", body.insuranceCard(), InsuranceCard::new);
        Guardian guardian = guardian(body.guardian());
        List<Allergy> allergies = allergies(body.allergies());
        Weight weight = weight(body.weight());
        fields.throwViolations();
        return new Profile(
                new Person(name.value(), sex.value(), birthDate.value(), cccd.orNull()),
                new Contact(address.value(), telephone.value()),
                card.orNull(),
                guardian,
                new Profile.Basics(allergies, weight));
    }

    private @Nullable Guardian guardian(@Nullable GuardianBody body) {
        if (body == null) {
            return null;
        }
        var name = fields.required("guardian.name", body.name(), PersonName::new);
        var relation = fields.required("guardian.relation", body.relation(), Function.identity());
        var telephone = fields.required("guardian.telephone", body.telephone(), Telephone::new);
        var cccd = fields.optional("guardian.cccd", body.cccd(), Cccd::new);
        return fields.clean() ? new Guardian(name.value(), relation.value(), telephone.value(), cccd.orNull()) : null;
    }

    private List<Allergy> allergies(@Nullable List<@Nullable AllergyBody> bodies) {
        List<Allergy> allergies = new ArrayList<>();
        for (int i = 0; bodies != null && i < bodies.size(); i++) {
            Allergy allergy = allergy("allergies[" + i + "]", bodies.get(i));
            if (allergy != null) {
                allergies.add(allergy);
            }
        }
        return allergies;
    }

    private @Nullable Allergy allergy(String path, @Nullable AllergyBody body) {
        if (body == null) {
            return fields.<Allergy, Allergy>required(path, null, Function.identity())
                    .orNull();
        }
        Read<AtcCode> atc = fields.optional(path + ".atc", body.atc(), AtcCode::new);
        return fields.required(path + ".substance", body.substance(), text -> new Allergy(text, atc.orNull()))
                .orNull();
    }

    private @Nullable Weight weight(@Nullable WeightBody body) {
        if (body == null) {
            return null;
        }
        var day = fields.required("weight.measuredOn", body.measuredOn(), Function.identity());
        if (day.orNull() == null) {
            return null;
        }
        return fields.required("weight.kg", body.kg(), kg -> new Weight(kg, day.value()))
                .orNull();
    }
}
