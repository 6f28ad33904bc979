package vn.telehealth.prescription.persistence;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.prescription.domain.Dispensation;
import vn.telehealth.prescription.domain.Dispensations;
import vn.telehealth.prescription.domain.SealedRecipient;

@Repository
class JdbcDispensations implements Dispensations {

    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final Clock clock;

    JdbcDispensations(JdbcClient jdbc, JsonMapper mapper, Clock clock) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void add(UUID prescriptionId, Dispensation dispensation, Sold sold) {
        jdbc.sql("""
                insert into dispensation (id, prescription_id, pharmacy_id, pharmacist_id, dispensed_at, complete, note,
                    snapshot, recipient)
                values (:id, :prescriptionId, :pharmacyId, :pharmacistId, :at, :complete, :note, :snapshot::jsonb,
                    :recipient)""")
                .param("id", dispensation.id())
                .param("prescriptionId", prescriptionId)
                .param("pharmacyId", dispensation.pharmacyId())
                .param("pharmacistId", dispensation.pharmacistId())
                .param("at", Columns.parameter(clock.instant()))
                .param("complete", sold.complete())
                .param("note", dispensation.note())
                .param("snapshot", mapper.writeValueAsString(sold))
                .param(
                        "recipient",
                        Optional.ofNullable(dispensation.recipient())
                                .map(SealedRecipient::bytes)
                                .orElse(null))
                .update();
    }
}
