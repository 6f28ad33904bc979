package vn.telehealth.prescription.persistence;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.prescription.domain.care.Physician;
import vn.telehealth.prescription.domain.care.Physicians;

@Repository
class JdbcPhysicians implements Physicians {

    private static final String SELECT =
            "select id, facility_code, licence_no, interop_code, may_prescribe from physician where id = :id";

    private final JdbcClient jdbc;

    JdbcPhysicians(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Physician> find(UUID id) {
        return jdbc.sql(SELECT).param("id", id).query(Physician.class).optional();
    }

    @Override
    public Optional<Physician> findShared(UUID id) {
        return jdbc.sql(SELECT + " for share")
                .param("id", id)
                .query(Physician.class)
                .optional();
    }

    @Override
    public void put(Physician physician) {
        jdbc.sql("""
                insert into physician (id, facility_code, licence_no, interop_code, may_prescribe)
                values (:id, :facilityCode, :licenceNo, :interopCode, :mayPrescribe)
                on conflict (id) do update set facility_code = excluded.facility_code,
                    licence_no = excluded.licence_no, interop_code = excluded.interop_code,
                    may_prescribe = excluded.may_prescribe""").paramSource(physician).update();
    }
}
