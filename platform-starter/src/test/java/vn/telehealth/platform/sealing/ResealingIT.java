package vn.telehealth.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.sealing.SealedNotes.Process;

class ResealingIT {

    private final SealedNotes notes = new SealedNotes();
    private final Process process = notes.process;

    @AfterEach
    void closes() {
        notes.database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rotatesWhileOthersReadAndWrite(boolean wrapping) throws Exception {
        notes.clock.runsByItself();
        Process second = notes.start("note-service");
        Map<UUID, String> written = new ConcurrentHashMap<>();
        write(process, written, 500);
        AtomicBoolean done = new AtomicBoolean();

        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<Integer>> load = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> work(i % 2 == 0 ? process : second, written, done)))
                    .toList();
            notes.askForRotation(wrapping);
            rotate(process, second);
            notes.askForRotation(wrapping);
            rotate(second, process);
            done.set(true);
            for (Future<Integer> each : load) {
                assertThat(each.get()).isPositive();
            }
        }

        written.forEach((id, text) -> assertThat(notes.read(process, id)).isEqualTo(text));
        assertThat(notes.sealingKeys()).hasSize(1).isEqualTo(notes.keysInUse());
        assertThat(notes.audited).extracting(AuditEntry::action).containsExactly("key.rotate", "key.rotate");
    }

    /** Both processes look for work, as their clocks would have them do, until the rotation is over. */
    private void rotate(Process one, Process other) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    one.resealing().run();
                    other.resealing().run();
                    return notes.rotated();
                });
    }

    private int work(Process by, Map<UUID, String> written, AtomicBoolean done) {
        int count = 0;
        while (!done.get()) {
            write(by, written, 1);
            UUID some = written.keySet().stream().skip(count % 300).findFirst().orElseThrow();
            assertThat(notes.read(by, some)).isEqualTo(written.get(some));
            count++;
        }
        return count;
    }

    private void write(Process by, Map<UUID, String> written, int count) {
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            notes.write(by, id, "đau đầu " + id);
            written.put(id, "đau đầu " + id + "of đau đầu " + id);
        }
    }

    @Test
    void sealsWhatStoodInTheClear() {
        List<UUID> ids = IntStream.range(0, 50).mapToObj(i -> UUID.randomUUID()).toList();
        ids.forEach(id -> notes.writePlain(id, "sốt"));
        Process upgraded = notes.start("note-service", SealedNotes.WHILE_CLEAR_ROWS_ARE_SEALED);
        assertThat(upgraded.seal().row(SealedNotes.NOTE, ids.getFirst(), 1L).open("body", body(ids.getFirst())))
                .isEqualTo("sốt");

        upgraded.resealing().run();

        assertThat(notes.keysInUse()).doesNotContain(0);
        ids.forEach(
                id -> assertThat(process.seal().row(SealedNotes.NOTE, id, 1L).open("body", body(id)))
                        .isEqualTo("sốt"));
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            process.resealing().run();
            assertThat(notes.sealingKeys()).doesNotContain(0);
        });
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> notes.jdbc
                        .sql("insert into note (id, version, body) values (gen_random_uuid(), 1, '\\x0000000041')")
                        .update());
    }

    @Test
    void opensNoRowThatSomebodyPlantedInTheClear() {
        UUID id = UUID.randomUUID();
        notes.writePlain(id, "dị ứng: không");

        assertThatExceptionOfType(SealedColumnBroken.class)
                .isThrownBy(() -> process.seal().row(SealedNotes.NOTE, id, 1L).open("body", body(id)));
        process.resealing().run();

        assertThat(notes.keysInUse()).containsExactly(0);
    }

    @Test
    void goesOnWhereAnotherProcessWasInterrupted() {
        notes.write(process, UUID.randomUUID(), "a");
        notes.askForRotation(false);
        notes.transaction.executeWithoutResult(status -> {
            notes.jdbc.sql("select 1 from note for update").query().listOfRows();
            process.resealing().run();
            status.setRollbackOnly();
        });
        // begun with the rollback undone: the wish stands, as after a crash
        assertThat(notes.rotated()).isFalse();

        rotate(notes.start("note-service"), notes.start("note-service"));

        assertThat(notes.sealingKeys()).hasSize(1).isEqualTo(notes.keysInUse());
    }

    @Test
    void keepsAKeyThatARowStandsUnder() {
        UUID id = UUID.randomUUID();
        notes.write(process, id, "a");
        int key = notes.keysInUse().getFirst();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        notes.jdbc.sql("delete from data_key where id = " + key).update());
    }

    @Test
    void rowsThatDoNotOpenHoldUpNoOther() {
        List<UUID> ids = IntStream.range(0, 450)
                .mapToObj(i -> UUID.randomUUID())
                .sorted()
                .toList();
        ids.forEach(id -> notes.write(process, id, "đau đầu"));
        flip(ids.subList(0, 250));
        notes.askForRotation(false);

        process.resealing().run();

        assertThat(notes.rotated()).isTrue();
        assertThat(remaining()).isEqualTo(250);
        ids.subList(250, 450).forEach(id -> assertThat(notes.read(process, id)).isNotEmpty());
        assertThat(notes.keysInUse()).hasSize(2).isEqualTo(notes.sealingKeys());

        notes.askForRotation(false);
        rotate(process, process);
        assertThat(remaining()).isEqualTo(250);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            process.resealing().run();
            assertThat(notes.sealingKeys()).hasSize(2).isEqualTo(notes.keysInUse());
        });
    }

    @Test
    void rowsThatDidNotOpenAreTriedAgain() {
        UUID id = UUID.randomUUID();
        notes.write(process, id, "đau đầu");
        flip(List.of(id));
        notes.askForRotation(false);
        process.resealing().run();
        flip(List.of(id));

        for (int run = 0; run <= Resealing.RUNS_OF_REST; run++) {
            process.resealing().run();
        }

        assertThat(notes.keysInUse()).containsExactly(notes.sealingKeys().getLast());
        assertThat(notes.read(process, id)).startsWith("đau đầu");
    }

    /** What was sealed no longer opens; once more, and it does. */
    private void flip(List<UUID> ids) {
        notes.jdbc.sql("alter table note disable trigger all").update();
        ids.forEach(id -> notes.jdbc
                .sql("update note set body = set_byte(body, 20, 255 - get_byte(body, 20)) where id = :id")
                .param("id", id)
                .update());
        notes.jdbc.sql("alter table note enable trigger all").update();
    }

    private long remaining() {
        return notes.jdbc
                .sql("select remaining from key_rotation order by id desc limit 1")
                .query(Long.class)
                .single();
    }

    @Test
    void wrapsAnewWithoutTouchingWhatTheOldKeyOpens() {
        UUID id = UUID.randomUUID();
        notes.write(process, id, "a");
        notes.askForRotation(true);
        process.resealing().run();

        assertThat(notes.jdbc
                        .sql("select distinct wrapped_by from data_key")
                        .query(String.class)
                        .list())
                .containsExactly("data-keys-2");
        assertThat(notes.read(notes.start("note-service"), id)).isEqualTo("aof a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update note set version = 2",
                "update note set body = body",
                "update note set reason = null",
                "delete from note"
            })
    void anAppendOnlyTableMayOnlyBeSealedAnew(String sql) {
        notes.write(process, UUID.randomUUID(), "a");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> notes.jdbc.sql(sql).update())
                .withMessageContaining("never changed or removed");
    }

    @Test
    void whereTheTokenIsAwayTheRotationWaits() {
        notes.write(process, UUID.randomUUID(), "a");
        notes.askForRotation(false);
        notes.softHsm.takeAway();

        process.resealing().run();
        assertThat(notes.sealingKeys()).hasSize(1);

        notes.softHsm.giveBack();
        rotate(process, process);
        assertThat(notes.sealingKeys()).hasSize(1).isEqualTo(notes.keysInUse());
    }

    private byte[] body(UUID id) {
        return notes.jdbc
                .sql("select body from note where id = :id")
                .param("id", id)
                .query((row, number) -> row.getBytes("body"))
                .single();
    }
}
