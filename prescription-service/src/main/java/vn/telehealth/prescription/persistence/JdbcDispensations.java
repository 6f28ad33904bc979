package vn.telehealth.prescription.persistence;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.platform.sealing.SealedJson;
import vn.telehealth.platform.sealing.SealedRow;
import vn.telehealth.prescription.domain.Dispensation;
import vn.telehealth.prescription.domain.Dispensations;
import vn.telehealth.prescription.domain.SealedRecipient;

@Repository
class JdbcDispensations implements Dispensations {

    private final JdbcClient jdbc;
    private final SealedJson json;
    private final Clock clock;

    JdbcDispensations(JdbcClient jdbc, SealedJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void add(UUID prescriptionId, Dispensation dispensation, Sold sold) {
        SealedRow sealed = json.row(Sealed.DISPENSATION, dispensation.id());
        jdbc.sql("""
                insert into dispensation (id, prescription_id, pharmacy_id, pharmacist_id, dispensed_at, complete, note,
                    snapshot, recipient)
                values (:id, :prescriptionId, :pharmacyId, :pharmacistId, :at, :complete, :note, :snapshot,
                    :recipient)""")
                .param("id", dispensation.id())
                .param("prescriptionId", prescriptionId)
                .param("pharmacyId", dispensation.pharmacyId())
                .param("pharmacistId", dispensation.pharmacistId())
                .param("at", Columns.parameter(clock.instant()))
                .param("complete", sold.complete())
                .param(Sealed.NOTE, sealed.sealIfAny(Sealed.NOTE, dispensation.note()))
                .param(Sealed.SNAPSHOT, json.write(sealed, Sealed.SNAPSHOT, sold))
                .param(
                        "recipient",
                        Optional.ofNullable(dispensation.recipient())
                                .map(SealedRecipient::bytes)
                                .orElse(null))
                .update();
    }
}
