package vn.telehealth.prescription.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.prescription.domain.pharmacy.LicenceTaken;
import vn.telehealth.prescription.domain.pharmacy.Pharmacies;
import vn.telehealth.prescription.domain.pharmacy.Pharmacist;
import vn.telehealth.prescription.domain.pharmacy.Pharmacy;

@Repository
class JdbcPharmacies implements Pharmacies {

    private static final String PHARMACY = "select id, name, address, telephone, licence_no, active from pharmacy";
    private static final String PHARMACIST =
            "select id, pharmacy_id, name, certificate_no, degree, active from pharmacist";

    private final JdbcClient jdbc;

    JdbcPharmacies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Pharmacy> find(UUID id) {
        return jdbc.sql(PHARMACY + " where id = :id")
                .param("id", id)
                .query(Pharmacy.class)
                .optional();
    }

    @Override
    public Optional<Pharmacy> ofClient(String clientId) {
        return jdbc.sql(PHARMACY + " where client_id = :client")
                .param("client", clientId)
                .query(Pharmacy.class)
                .optional();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        List<Pharmacy> found = jdbc.sql(PHARMACY + " where id = any (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(DataClassRowMapper.newInstance(Pharmacy.class))
                .list();
        return found.stream().collect(Collectors.toMap(Pharmacy::id, Pharmacy::name));
    }

    @Override
    public List<Pharmacy> list(@Nullable UUID after, int limit) {
        return jdbc.sql(PHARMACY + (after == null ? "" : " where id > :after") + " order by id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(DataClassRowMapper.newInstance(Pharmacy.class))
                .list();
    }

    @Override
    public void put(Pharmacy pharmacy) {
        upsert("""
                insert into pharmacy (id, name, address, telephone, licence_no, active)
                values (:id, :name, :address, :telephone, :licenceNo, :active)
                on conflict (id) do update set name = excluded.name, address = excluded.address,
                    telephone = excluded.telephone, licence_no = excluded.licence_no, active = excluded.active""", pharmacy);
    }

    @Override
    public Optional<Pharmacist> findPharmacist(UUID id) {
        return jdbc.sql(PHARMACIST + " where id = :id")
                .param("id", id)
                .query(Pharmacist.class)
                .optional();
    }

    @Override
    public List<Pharmacist> pharmacistsOf(UUID pharmacyId) {
        return jdbc.sql(PHARMACIST + " where pharmacy_id = :id order by id")
                .param("id", pharmacyId)
                .query(DataClassRowMapper.newInstance(Pharmacist.class))
                .list();
    }

    @Override
    public void put(Pharmacist pharmacist) {
        upsert("""
                insert into pharmacist (id, pharmacy_id, name, certificate_no, degree, active)
                values (:id, :pharmacyId, :name, :certificateNo, :degree, :active)
                on conflict (id) do update set name = excluded.name, certificate_no = excluded.certificate_no,
                    degree = excluded.degree, active = excluded.active""", pharmacist);
    }

    private void upsert(String sql, Object row) {
        try {
            jdbc.sql(sql).paramSource(row).update();
        } catch (DuplicateKeyException e) {
            throw new LicenceTaken(e);
        }
    }
}
