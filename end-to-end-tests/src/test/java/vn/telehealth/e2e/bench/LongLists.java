package vn.telehealth.e2e.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.telehealth.e2e.Players;
import vn.telehealth.e2e.bench.LongList.Place;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.platform.web.Cursor;

/** The lists of one physician, each with a million rows, and her patient's view of the free slots. */
final class LongLists {

    static final int ROWS = 1_000_000;

    private static final String LIMIT = "limit=10";
    private static final UUID LOWEST = new UUID(0, 0);
    /** Rows lie between: later than some that came about as usual, earlier than others. */
    private static final Instant BEGIN = Instant.parse("2010-01-01T00:00:00Z");

    /** Or later than all of those. */
    private static final Instant END = Instant.parse("2027-06-01T00:00:00Z");

    private final LocalStack stack;
    private final Players players;

    LongLists(LocalStack stack, Players players) {
        this.stack = stack;
        this.players = players;
    }

    List<LongList> all() {
        return List.of(prescriptions(), examinations(), appointments(), slots());
    }

    /** Newest first. What the first and the last page show is sealed as it has to be: these were drafted as usual. */
    private LongList prescriptions() {
        String own = "where physician_id = '%s'".formatted(physician());
        return new LongList(
                new Place("prescription", "prescription"),
                List.of("""
                        update prescription set created_at = created_at - interval '30 years' where id in
                            (select id from prescription %s order by id limit 10)""".formatted(own), """
                        insert into prescription (id, appointment_id, examination_id, patient_id, physician_id,
                            facility_code, visit_kind, kind, status, version, content, created_at)
                        select gen_random_uuid(), appointment_id, examination_id, patient_id, physician_id,
                            facility_code, visit_kind, kind, status, version, content,
                            timestamptz '%s' + n * interval '1 second'
                        from (select * from prescription %s limit 1) one, generate_series(1, %d) n""".formatted(BEGIN, own, ROWS)),
                seenBy(players.physician().person(), "prescription-service"),
                "/api/prescriptions?" + LIMIT,
                new Cursor(BEGIN, LOWEST).encode());
    }

    private LongList examinations() {
        return new LongList(
                new Place("examination", "examination"),
                List.of("""
                        insert into examination (examination_id, appointment_id, patient_id, physician_id, facility_code,
                            visit_kind, starts_at, ends_at, status, version, opened_at)
                        select gen_random_uuid(), gen_random_uuid(), patient_id, physician_id, facility_code, visit_kind,
                            timestamptz '%1$s' + n * interval '1 minute', timestamptz '%1$s' + (n + 30) * interval '1 minute',
                            'PLANNED', 1, opened_at
                        from (select * from examination where physician_id = '%2$s' limit 1) one, generate_series(1, %3$d) n""".formatted(BEGIN, physician(), ROWS)),
                seenBy(players.physician().person(), "examination-service"),
                "/api/examinations?" + LIMIT,
                new Cursor(BEGIN.plusSeconds(11 * 60), LOWEST).encode());
    }

    private LongList appointments() {
        return new LongList(
                new Place("appointment", "appointment"),
                List.of("""
                        insert into appointment (id, slot_id, patient_id, physician_id, facility_code, starts_at, ends_at,
                            visit_kind, state, version)
                        select gen_random_uuid(), slot_id, patient_id, physician_id, facility_code,
                            timestamptz '%1$s' + n * interval '5 minutes', timestamptz '%1$s' + (n + 1) * interval '5 minutes',
                            visit_kind, 'COMPENSATED', 1
                        from (select * from appointment where physician_id = '%2$s' limit 1) one, generate_series(1, %3$d) n""".formatted(END, physician(), ROWS)),
                seenBy(players.physician().person(), "appointment-service"),
                "/api/appointments?" + LIMIT,
                beforeTheLastTen());
    }

    private LongList slots() {
        return new LongList(
                new Place("appointment", "slot"),
                List.of("""
                        insert into slot (id, availability_id, physician_id, facility_code, starts_at, ends_at, visit_kinds)
                        select gen_random_uuid(), availability_id, physician_id, facility_code,
                            timestamptz '%1$s' + n * interval '5 minutes', timestamptz '%1$s' + (n + 1) * interval '5 minutes',
                            visit_kinds
                        from (select * from slot where physician_id = '%2$s' limit 1) one, generate_series(1, %3$d) n""".formatted(END, physician(), ROWS)),
                seenBy(players.patient().person(), "appointment-service"),
                "/api/slots?" + LIMIT + "&physicianId=" + physician(),
                beforeTheLastTen());
    }

    private static String beforeTheLastTen() {
        return new Cursor(END.plus(Duration.ofMinutes(5).multipliedBy(ROWS - 9)), LOWEST).encode();
    }

    private String physician() {
        return players.physician().physicianId();
    }

    /** Straight at the service: what the gateway adds to both pages would make them more alike. */
    private Api seenBy(SignedIn person, String service) {
        return new Api(stack.url(service), person::accessToken);
    }
}
