package vn.telehealth.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.database.OldRows;
import vn.telehealth.platform.security.Actor;
import vn.telehealth.platform.security.CurrentActor;

/** The table {@code idempotent_request}. */
final class JdbcIdempotentRequests implements IdempotentRequests {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper mapper;

    JdbcIdempotentRequests(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.mapper = mapper;
    }

    @Override
    public <T> T once(String operation, IdempotencyKey key, Object request, Class<T> answerType, Supplier<T> effect) {
        Row row = new Row(operation, CurrentActor.find().map(Actor::id).orElse(""), key.value(), fingerprint(request));
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!insert(row)) {
                return readAnswer(answerOf(row), answerType);
            }
            T answer = effect.get();
            keep(row, mapper.writeValueAsString(answer));
            return answer;
        }));
    }

    /** Forgets keys that nobody can be retrying any more. */
    @Scheduled(fixedDelayString = "${telehealth.idempotency.clear-every:1h}")
    void clear() {
        OldRows.delete(jdbc, "idempotent_request", "received_at", "7 days");
    }

    /** An answer may have been kept by an older version of the service. */
    private <T> T readAnswer(String kept, Class<T> answerType) {
        return mapper.readerFor(answerType)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(kept);
    }

    /** Waits for a twin in flight: the second insert of a key blocks until the first transaction ends. */
    private boolean insert(Row row) {
        return jdbc.sql("""
                                insert into idempotent_request (operation, actor_id, key, fingerprint)
                                values (:operation, :actorId, :key, :fingerprint) on conflict do nothing""").paramSource(row).update() == 1;
    }

    private String answerOf(Row row) {
        Kept kept = jdbc.sql("""
                        select fingerprint, answer from idempotent_request
                        where operation = :operation and actor_id = :actorId and key = :key""").paramSource(row).query(Kept.class).single();
        if (!kept.fingerprint().equals(row.fingerprint())) {
            throw new IdempotencyKeyReused();
        }
        return kept.answer();
    }

    private void keep(Row row, String answer) {
        jdbc.sql("""
                        update idempotent_request set answer = :answer
                        where operation = :operation and actor_id = :actorId and key = :key""")
                .param("operation", row.operation())
                .param("actorId", row.actorId())
                .param("key", row.key())
                .param("answer", answer)
                .update();
    }

    private String fingerprint(Object request) {
        try {
            byte[] json = mapper.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Columns of the key, as named parameters. */
    private record Row(String operation, String actorId, String key, String fingerprint) {}

    private record Kept(String fingerprint, String answer) {}
}
