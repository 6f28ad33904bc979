package vn.telehealth.prescription.persistence;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.prescription.domain.Codes;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.PrescriptionCode;

@Repository
class JdbcCodes implements Codes {

    private static final int ATTEMPTS = 20;

    private final JdbcClient jdbc;
    private final Supplier<String> random;

    JdbcCodes(JdbcClient jdbc, CodeRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    @Override
    public PrescriptionCode reserve(UUID prescriptionId, String facilityPart, Kind kind) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<PrescriptionCode> reserved = reserved(prescriptionId, kind);
            if (reserved.isPresent()) {
                return reserved.get();
            }
            // A collision with another code and a twin of this very request look alike: both are settled by looking
            // again.
            jdbc.sql("""
                    insert into prescription_code (facility, random, prescription_id) values (:facility, :random, :id)
                    on conflict do nothing""")
                    .param("facility", facilityPart)
                    .param("random", random.get())
                    .param("id", prescriptionId)
                    .update();
        }
        return reserved(prescriptionId, kind)
                .orElseThrow(() -> new IllegalStateException("no free code found for facility " + facilityPart));
    }

    private Optional<PrescriptionCode> reserved(UUID prescriptionId, Kind kind) {
        return jdbc.sql("select facility, random from prescription_code where prescription_id = :id")
                .param("id", prescriptionId)
                .query((row, number) -> new PrescriptionCode(row.getString("facility"), row.getString("random"), kind))
                .optional();
    }
}
