package vn.telehealth.appointment.physician.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.physician.domain.CredentialStatus;
import vn.telehealth.appointment.physician.domain.Decision;
import vn.telehealth.appointment.physician.domain.InvitedFactor;
import vn.telehealth.appointment.physician.domain.Licence;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.Profile;
import vn.telehealth.appointment.physician.domain.Specialty;
import vn.telehealth.appointment.shared.domain.FacilityCode;
import vn.telehealth.appointment.shared.domain.PhysicianId;

/** From rows to values. */
@Component
class PhysicianRows {

    /** A physician with the latest decision. */
    static final String SELECT = """
            select p.id, p.licence_no, p.interop_code, p.full_name, p.email, p.specialty, p.second_factor,
                   p.facility_code, d.status, d.decided_by, d.decided_at, d.reason
            from physician p
            join lateral (select * from credential_decision where physician_id = p.id order by seq desc limit 1) d on true
            """;

    private final SealedContacts contacts;

    PhysicianRows(SealedContacts contacts) {
        this.contacts = contacts;
    }

    Physician physician(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Physician(
                new PhysicianId(id),
                new Licence(row.getString("licence_no"), row.getString("interop_code")),
                new Profile(
                        row.getString("full_name"),
                        contacts.opened(id, row.getBytes(SealedContacts.EMAIL)),
                        Specialty.valueOf(row.getString("specialty")),
                        InvitedFactor.valueOf(row.getString("second_factor"))),
                new FacilityCode(row.getString("facility_code")),
                decision(row, number));
    }

    static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                CredentialStatus.valueOf(row.getString("status")),
                row.getString("decided_by"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("reason"));
    }
}
