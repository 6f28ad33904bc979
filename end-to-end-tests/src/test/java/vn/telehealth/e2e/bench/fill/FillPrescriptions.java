package vn.telehealth.e2e.bench.fill;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.server.Services;
import vn.telehealth.local.server.SpringService;
import vn.telehealth.local.setup.AdminConnection;
import vn.telehealth.local.setup.Tokens;
import vn.telehealth.local.supply.Supplies;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.platform.token.TokenProperties;

/**
 * Stores a prescription again and again, each time with ids and a code of its own and sealed for its row. Arguments: the
 * prescription, the schema whose tables are filled, how many. A process of its own, for its token is that of the service.
 */
public final class FillPrescriptions {

    private static final String SERVICE = "prescription-service";
    private static final String DATABASE = "prescription";
    private static final int BATCH = 2_000;
    private static final int WORKERS = 2;
    private static final int CODE_LETTERS = 7;
    private static final long CODES = 78_364_164_096L;
    /** Has no factor in common with the number of codes: no code comes twice. */
    private static final long STEP = 31_415_926_537L;

    private static final String PRESCRIPTIONS = """
            insert into %1$s.prescription (id, appointment_id, examination_id, patient_id, physician_id, facility_code,
                visit_kind, kind, status, version, content, code, rule_set, document_hash, issued_at, expires_at, created_at)
            select made.id, uuidv7(), uuidv7(), gen_random_uuid(),
                md5((random() * 1000)::integer::text)::uuid, one.facility_code, one.visit_kind, one.kind, one.status,
                one.version, made.content, left(one.code, 5) || made.code || right(one.code, 2), one.rule_set,
                one.document_hash, one.issued_at, one.expires_at, one.created_at - random() * interval '1 year'
            from public.prescription one, unnest(?::uuid[], ?::bytea[], ?::text[]) made (id, content, code)
            where one.id = '%2$s'""";

    private static final String LINES = """
            insert into %1$s.prescription_line (prescription_id, line, prescribed, dispensed)
            select made.id, one.line, one.prescribed, one.dispensed
            from public.prescription_line one, unnest(?::uuid[]) made (id) where one.prescription_id = '%2$s'""";

    private static final String DOCUMENTS = """
            insert into %1$s.signed_document (prescription_id, content, hash, jws, jades, signed_at, missing, qr)
            select made.id, made.content, one.hash, '', '', one.signed_at, one.missing, one.qr
            from public.signed_document one, unnest(?::uuid[], ?::bytea[]) made (id, content)
            where one.prescription_id = '%2$s'""";

    private final Supplies supplies;
    private final ColumnSealer sealer;
    private final UUID model;
    private final String schema;

    private FillPrescriptions(Supplies supplies, ColumnSealer sealer, UUID model, String schema) {
        this.supplies = supplies;
        this.sealer = sealer;
        this.model = model;
        this.schema = schema;
    }

    public static void main(String[] arguments) throws Exception {
        Supplies supplies = LocalStack.fromEnvironment().supplies();
        try (HsmToken token = token(supplies);
                Connection connection = AdminConnection.to(DATABASE, supplies)) {
            ColumnSealer sealer = new ColumnSealer(connection, token, SERVICE);
            new FillPrescriptions(supplies, sealer, UUID.fromString(arguments[0]), arguments[1])
                    .fill(Long.parseLong(arguments[2]));
        }
    }

    private static HsmToken token(Supplies supplies) {
        SpringService service = new Services(supplies).get(SERVICE);
        return HsmToken.open(
                new TokenProperties(
                        Tokens.library(),
                        service.tokenLabel().orElseThrow(),
                        supplies.secret(service.tokenPin()),
                        1,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2)),
                new SimpleMeterRegistry());
    }

    private void fill(long number) throws Exception {
        byte[] content = plain("prescription", "id");
        byte[] document = plain("signed_document", "prescription_id");
        Advance advance = new Advance("prescriptions", number);
        AtomicLong next = new AtomicLong();
        AtomicLong stored = new AtomicLong();
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                running.add(workers.submit(() -> {
                    try (Connection connection = AdminConnection.to(DATABASE, supplies)) {
                        connection.setAutoCommit(false);
                        for (long from = next.getAndAdd(BATCH); from < number; from = next.getAndAdd(BATCH)) {
                            int count = (int) Math.min(BATCH, number - from);
                            insert(connection, Batch.seal(this, from, count, content, document));
                            connection.commit();
                            advance.reached(stored.addAndGet(count));
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> done : running) {
                done.get();
            }
        }
    }

    private byte[] plain(String table, String key) throws SQLException {
        try (Connection connection = AdminConnection.to(DATABASE, supplies);
                PreparedStatement query =
                        connection.prepareStatement("select content from %s where %s = ?".formatted(table, key))) {
            query.setObject(1, model);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return sealer.open(table, "content", model, row.getBytes(1));
            }
        }
    }

    private void insert(Connection connection, Batch batch) throws SQLException {
        Array ids = connection.createArrayOf("uuid", batch.ids);
        Array contents = connection.createArrayOf("bytea", batch.contents);
        insert(connection, PRESCRIPTIONS, ids, contents, connection.createArrayOf("text", batch.codes));
        insert(connection, LINES, ids);
        insert(connection, DOCUMENTS, ids, connection.createArrayOf("bytea", batch.documents));
    }

    private void insert(Connection connection, String sql, Array... columns) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(sql.formatted(schema, model))) {
            for (int i = 0; i < columns.length; i++) {
                insert.setArray(i + 1, columns[i]);
            }
            insert.executeUpdate();
        }
    }

    private static final class Batch {

        private final UUID[] ids;
        private final byte[][] contents;
        private final byte[][] documents;
        private final String[] codes;

        private Batch(int count) {
            ids = new UUID[count];
            contents = new byte[count][];
            documents = new byte[count][];
            codes = new String[count];
        }

        static Batch seal(FillPrescriptions fill, long from, int count, byte[] content, byte[] document) {
            Batch batch = new Batch(count);
            for (int i = 0; i < count; i++) {
                UUID id = FilledIds.id(fill.schema, from + i);
                batch.ids[i] = id;
                batch.contents[i] = fill.sealer.seal("prescription", "content", id, content);
                batch.documents[i] = fill.sealer.seal("signed_document", "content", id, document);
                batch.codes[i] = code(from + i);
            }
            return batch;
        }

        private static String code(long number) {
            String text = Long.toString(Math.floorMod(number * STEP, CODES), Character.MAX_RADIX);
            return "0".repeat(CODE_LETTERS - text.length()) + text;
        }
    }
}
