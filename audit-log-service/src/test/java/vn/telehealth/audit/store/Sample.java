package vn.telehealth.audit.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.telehealth.audit.projection.AuditRecord;
import vn.telehealth.audit.projection.AuditRecord.What;
import vn.telehealth.audit.projection.AuditRecord.Who;

/** Records as the projection makes them. */
public final class Sample {

    public static final UUID PATIENT = UUID.fromString("0198a000-0000-7000-8000-000000000001");

    private Sample() {}

    public static AuditRecord record(int number) {
        return new AuditRecord(
                eventId(number),
                Instant.parse("2026-11-22T03:00:00Z").plusSeconds(number),
                new Who("account-" + number % 7, "physician", "telehealth-web", "203.0.113.7"),
                number % 3 == 0 ? "patient.read" : "prescription.created",
                new What("prescription", "prescription-" + number),
                number % 2 == 0 ? PATIENT : null,
                "SUCCESS",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                Map.of("facilityCode", "79001"));
    }

    public static List<AuditRecord> records(int from, int to) {
        return IntStream.range(from, to).mapToObj(Sample::record).toList();
    }

    public static UUID eventId(int number) {
        return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }
}
