package vn.telehealth.appointment.facility.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.appointment.facility.domain.Facilities;
import vn.telehealth.appointment.facility.domain.Facility;
import vn.telehealth.appointment.facility.domain.FacilityDetails;
import vn.telehealth.appointment.facility.domain.FacilityExists;
import vn.telehealth.appointment.facility.domain.InteropCode;
import vn.telehealth.appointment.shared.domain.FacilityCode;

@Repository
class JdbcFacilities implements Facilities {

    private static final String SELECT =
            "select interop_code, name, address, telephone, has_beds, version from facility ";

    private final JdbcClient jdbc;

    JdbcFacilities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Facility facility) {
        try {
            write(facility, """
                    insert into facility (code, interop_code, name, address, telephone, has_beds, version)
                    values (:code, :interopCode, :name, :address, :telephone, :hasBeds, :version)""");
        } catch (DuplicateKeyException e) {
            throw new FacilityExists(facility.interopCode());
        }
    }

    @Override
    public Optional<Facility> find(FacilityCode code) {
        return one(SELECT + "where code = :code", code);
    }

    @Override
    public Optional<Facility> lock(FacilityCode code) {
        return one(SELECT + "where code = :code for update", code);
    }

    @Override
    public void update(Facility facility) {
        write(facility, """
                update facility
                set name = :name, address = :address, telephone = :telephone, has_beds = :hasBeds, version = :version
                where code = :code and interop_code = :interopCode""");
    }

    @Override
    public List<Facility> list(@Nullable FacilityCode after, int limit) {
        return jdbc.sql(SELECT + "where code > :after order by code limit :limit")
                .param("after", after == null ? "" : after.value())
                .param("limit", limit)
                .query(JdbcFacilities::map)
                .list();
    }

    private Optional<Facility> one(String sql, FacilityCode code) {
        return jdbc.sql(sql)
                .param("code", code.value())
                .query(JdbcFacilities::map)
                .optional();
    }

    private void write(Facility facility, String sql) {
        FacilityDetails details = facility.details();
        jdbc.sql(sql)
                .param("code", facility.code().value())
                .param("interopCode", facility.interopCode().value())
                .param("name", details.name())
                .param("address", details.address())
                .param("telephone", details.telephone())
                .param("hasBeds", details.hasBeds())
                .param("version", facility.version())
                .update();
    }

    private static Facility map(ResultSet row, int number) throws SQLException {
        FacilityDetails details = new FacilityDetails(
                row.getString("name"),
                row.getString("address"),
                row.getString("telephone"),
                row.getBoolean("has_beds"));
        return new Facility(new InteropCode(row.getString("interop_code")), details, row.getLong("version"));
    }
}
