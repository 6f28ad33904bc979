package vn.telehealth.records.patient.persistence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.records.patient.domain.Allergy;
import vn.telehealth.records.patient.domain.AtcCode;
import vn.telehealth.records.patient.domain.Cccd;
import vn.telehealth.records.patient.domain.Guardian;
import vn.telehealth.records.patient.domain.PersonName;
import vn.telehealth.records.patient.domain.Relation;
import vn.telehealth.records.patient.domain.Telephone;

/** The parts of a profile that are stored as JSON; their form here is part of the schema of the database. */
final class ProfileJson {

    private static final TypeReference<List<AllergyRow>> ALLERGIES = new TypeReference<>() {};

    private final JsonMapper json;

    ProfileJson(JsonMapper json) {
        this.json = json;
    }

    @Nullable
    String write(@Nullable Guardian guardian) {
        if (guardian == null) {
            return null;
        }
        Cccd cccd = guardian.cccd();
        return json.writeValueAsString(new GuardianRow(
                guardian.name().value(),
                guardian.relation(),
                guardian.telephone().value(),
                cccd == null ? null : cccd.value()));
    }

    @Nullable
    Guardian readGuardian(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        GuardianRow row = json.readValue(stored, GuardianRow.class);
        return new Guardian(
                new PersonName(row.name()),
                row.relation(),
                new Telephone(row.telephone()),
                row.cccd() == null ? null : new Cccd(row.cccd()));
    }

    String write(List<Allergy> allergies) {
        return json.writeValueAsString(allergies.stream()
                .map(allergy -> new AllergyRow(
                        allergy.substance(),
                        allergy.atc() == null ? null : allergy.atc().value()))
                .toList());
    }

    List<Allergy> readAllergies(String stored) {
        return json.readValue(stored, ALLERGIES).stream()
                .map(row -> new Allergy(row.substance(), row.atc() == null ? null : new AtcCode(row.atc())))
                .toList();
    }

    private record GuardianRow(
            String name,
            Relation relation,
            String telephone,
            @Nullable String cccd) {}

    private record AllergyRow(String substance, @Nullable String atc) {}
}
