package vn.telehealth.records.patient.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.records.patient.domain.Address;
import vn.telehealth.records.patient.domain.Cccd;
import vn.telehealth.records.patient.domain.Contact;
import vn.telehealth.records.patient.domain.InsuranceCard;
import vn.telehealth.records.patient.domain.Person;
import vn.telehealth.records.patient.domain.PersonName;
import vn.telehealth.records.patient.domain.Profile;
import vn.telehealth.records.patient.domain.Sex;
import vn.telehealth.records.patient.domain.Telephone;
import vn.telehealth.records.patient.domain.Weight;
import vn.telehealth.records.patient.persistence.SealedColumns.Place;

/** A profile as the columns of {@code patient_version}. */
final class ProfileRow {

    private static final String CCCD = "cccd";
    private static final String INSURANCE_CARD = "insurance_card";
    private static final String GUARDIAN = "guardian";

    private final ProfileJson json;
    private final SealedColumns sealed;

    ProfileRow(JsonMapper mapper, SealedColumns sealed) {
        this.json = new ProfileJson(mapper);
        this.sealed = sealed;
    }

    Map<String, @Nullable Object> columns(UUID patientId, Profile profile) {
        Person person = profile.person();
        Weight weight = profile.basics().weight();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("legalName", person.legalName().value());
        columns.put("sex", person.sex().name());
        columns.put("birthDate", person.birthDate());
        columns.put("cccd", seal(patientId, CCCD, orNull(person.cccd(), Cccd::value)));
        columns.put("address", profile.contact().address().value());
        columns.put("telephone", profile.contact().telephone().value());
        columns.put(
                "insuranceCard",
                seal(patientId, INSURANCE_CARD, orNull(profile.insuranceCard(), InsuranceCard::value)));
        columns.put("guardian", seal(patientId, GUARDIAN, json.write(profile.guardian())));
        columns.put("allergies", json.write(profile.basics().allergies()));
        columns.put("weightKg", orNull(weight, Weight::kg));
        columns.put("weightOn", orNull(weight, Weight::measuredOn));
        return columns;
    }

    Profile read(ResultSet row) throws SQLException {
        return new Profile(
                new Person(
                        new PersonName(row.getString("legal_name")),
                        Sex.valueOf(row.getString("sex")),
                        row.getObject("birth_date", LocalDate.class),
                        orNull(open(row, CCCD), Cccd::new)),
                new Contact(new Address(row.getString("address")), new Telephone(row.getString("telephone"))),
                orNull(open(row, INSURANCE_CARD), InsuranceCard::new),
                json.readGuardian(open(row, GUARDIAN)),
                new Profile.Basics(json.readAllergies(row.getString("allergies")), weight(row)));
    }

    private @Nullable String seal(UUID patientId, String column, @Nullable String text) {
        return text == null ? null : sealed.seal(new Place(patientId, column), text);
    }

    private @Nullable String open(ResultSet row, String column) throws SQLException {
        String stored = row.getString(column);
        return stored == null ? null : sealed.open(new Place(row.getObject("patient_id", UUID.class), column), stored);
    }

    private static @Nullable Weight weight(ResultSet row) throws SQLException {
        BigDecimal kg = row.getBigDecimal("weight_kg");
        return kg == null ? null : new Weight(kg, row.getObject("weight_on", LocalDate.class));
    }

    private static <T, V> @Nullable V orNull(@Nullable T value, Function<T, V> map) {
        return value == null ? null : map.apply(value);
    }
}
