package vn.telehealth.prescription.persistence;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.prescription.domain.care.Facilities;
import vn.telehealth.prescription.domain.care.Facility;

@Repository
class JdbcFacilities implements Facilities {

    private final JdbcClient jdbc;

    JdbcFacilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Facility> find(String code) {
        return jdbc.sql(
                        "select code, interop_code, name, address, telephone, has_beds from facility where code = :code")
                .param("code", code)
                .query(Facility.class)
                .optional();
    }

    @Override
    public void put(Facility facility) {
        jdbc.sql("""
                insert into facility (code, interop_code, name, address, telephone, has_beds)
                values (:code, :interopCode, :name, :address, :telephone, :hasBeds)
                on conflict (code) do update set interop_code = excluded.interop_code, name = excluded.name,
                    address = excluded.address, telephone = excluded.telephone, has_beds = excluded.has_beds""").paramSource(facility).update();
    }
}
