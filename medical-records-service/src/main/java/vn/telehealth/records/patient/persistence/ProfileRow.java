package vn.telehealth.records.patient.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

/** A profile as the columns of {@code patient_version}. */
final class ProfileRow {

    private final ProfileJson json;

    ProfileRow(JsonMapper mapper) {
        this.json = new ProfileJson(mapper);
    }

    Map<String, @Nullable Object> columns(Profile profile) {
        Person person = profile.person();
        Weight weight = profile.basics().weight();
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("legalName", person.legalName().value());
        columns.put("sex", person.sex().name());
        columns.put("birthDate", person.birthDate());
        columns.put("cccd", orNull(person.cccd(), Cccd::value));
        columns.put("address", profile.contact().address().value());
        columns.put("telephone", profile.contact().telephone().value());
        columns.put("insuranceCard", orNull(profile.insuranceCard(), InsuranceCard::value));
        columns.put("guardian", json.write(profile.guardian()));
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
                        orNull(row.getString("cccd"), Cccd::new)),
                new Contact(new Address(row.getString("address")), new Telephone(row.getString("telephone"))),
                orNull(row.getString("insurance_card"), InsuranceCard::new),
                json.readGuardian(row.getString("guardian")),
                new Profile.Basics(json.readAllergies(row.getString("allergies")), weight(row)));
    }

    private static @Nullable Weight weight(ResultSet row) throws SQLException {
        BigDecimal kg = row.getBigDecimal("weight_kg");
        return kg == null ? null : new Weight(kg, row.getObject("weight_on", LocalDate.class));
    }

    private static <T, V> @Nullable V orNull(@Nullable T value, Function<T, V> map) {
        return value == null ? null : map.apply(value);
    }
}
