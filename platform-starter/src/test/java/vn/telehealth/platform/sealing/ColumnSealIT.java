package vn.telehealth.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.telehealth.platform.sealing.SealedNotes.Process;
import vn.telehealth.platform.token.SealBroken;
import vn.telehealth.platform.token.TokenUnavailable;

class ColumnSealIT {

    private static final UUID ID = UUID.randomUUID();
    private static final String TEXT = "Nguyễn Thị Lan, 001191012345";

    private final SealedNotes notes = new SealedNotes();
    private final ColumnSeal seal = notes.process.seal();
    private final SealedRow row = seal.row(SealedNotes.NOTE, ID, 1L);

    @BeforeEach
    void aKeyIsThere() {
        row.seal("body", TEXT);
    }

    @AfterEach
    void closes() {
        notes.database.close();
    }

    @Test
    void opensWhatItSealed() {
        assertThat(row.open("body", row.seal("body", TEXT))).isEqualTo(TEXT);
        assertThat(row.openIfAny("reason", row.sealIfAny("reason", null))).isNull();
    }

    @Test
    void neverSealsTheSameTextTheSameWay() {
        assertThat(row.seal("body", TEXT)).isNotEqualTo(row.seal("body", TEXT));
    }

    @Test
    void opensInItsOwnPlaceOnly() {
        byte[] sealed = row.seal("body", TEXT);
        SealedTable twin = new SealedTable("twin", List.of("id", "version"), List.of("body"));

        assertBroken(row, "reason", sealed);
        assertBroken(seal.row(SealedNotes.NOTE, ID, 2L), "body", sealed);
        assertBroken(seal.row(SealedNotes.NOTE, UUID.randomUUID(), 1L), "body", sealed);
        assertBroken(seal.row(twin, ID, 1L), "body", sealed);
    }

    @Test
    void refusesWhatWasChangedAnywhere() {
        byte[] sealed = row.seal("body", "x");

        IntStream.range(0, sealed.length * 8).forEach(bit -> {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertBroken(row, "body", changed);
        });
        IntStream.range(0, sealed.length).forEach(length -> assertBroken(row, "body", Arrays.copyOf(sealed, length)));
    }

    @Test
    void knowsItsColumnsOnly() {
        assertThatIllegalArgumentException().isThrownBy(() -> row.seal("id", TEXT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seal.row(SealedNotes.NOTE, ID).seal("body", TEXT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealedTable("note; drop", List.of("id"), List.of("body")));
    }

    @Test
    void asksTheTokenOnceForManyRows() {
        long before = notes.unwrapped();
        Process other = notes.start("note-service");

        IntStream.range(0, 200).forEach(i -> notes.write(notes.process, UUID.randomUUID(), TEXT));
        byte[] sealed = row.seal("body", TEXT);
        IntStream.range(0, 200)
                .forEach(i -> other.seal().row(SealedNotes.NOTE, ID, 1L).open("body", sealed));

        assertThat(notes.unwrapped() - before).isEqualTo(1);
    }

    @Test
    void worksWithoutTheTokenForAWhileAndThenSaysSo() {
        byte[] sealed = row.seal("body", TEXT);
        notes.softHsm.takeAway();

        assertThat(row.open("body", sealed)).isEqualTo(TEXT);
        assertThat(seal.row(SealedNotes.NOTE, ID, 3L).seal("body", TEXT)).isNotEmpty();
        notes.clock.pass(SealedNotes.PROPERTIES.keyLifetime());
        assertThatExceptionOfType(TokenUnavailable.class).isThrownBy(() -> row.open("body", sealed));
        assertThatExceptionOfType(TokenUnavailable.class)
                .isThrownBy(() -> seal.row(SealedNotes.NOTE, ID, 3L).seal("body", TEXT));

        notes.softHsm.giveBack();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(row.open("body", sealed)).isEqualTo(TEXT));
    }

    @Test
    void keepsTheFirstKeyWhenTheWorkThatNeededItIsRolledBack() {
        SealedNotes fresh = new SealedNotes();

        byte[] sealed = fresh.transaction.execute(status -> {
            status.setRollbackOnly();
            return fresh.process.seal().row(SealedNotes.NOTE, ID, 1L).seal("body", TEXT);
        });

        assertThat(fresh.sealingKeys()).hasSize(1);
        assertThat(fresh.start("note-service")
                        .seal()
                        .row(SealedNotes.NOTE, ID, 1L)
                        .open("body", Objects.requireNonNull(sealed)))
                .isEqualTo(TEXT);
    }

    @Test
    void noOtherServiceOpensItsKeys() {
        byte[] sealed = row.seal("body", TEXT);
        Process other = notes.start("other-service");

        assertThatExceptionOfType(SealedColumnBroken.class)
                .isThrownBy(() -> other.seal().row(SealedNotes.NOTE, ID, 1L).open("body", sealed))
                .withCauseInstanceOf(SealBroken.class);
    }

    @Test
    void whoMapsARowNeedsNoSecondConnection() {
        notes.write(notes.process, ID, TEXT);
        Process other = notes.start("note-service");
        other.resealing().run();
        notes.database.getHikariConfigMXBean().setMaximumPoolSize(1);
        notes.database.getHikariConfigMXBean().setConnectionTimeout(500);
        notes.database.getHikariPoolMXBean().softEvictConnections();

        assertThat(notes.read(other, ID)).startsWith(TEXT);
    }

    @Test
    void indexesEqualValuesOfAColumnAlike() {
        BlindIndex index = notes.process.index();

        assertThat(index.of("note.mail", "lan@example.vn"))
                .hasSize(32)
                .isEqualTo(notes.start("note-service").index().of("note.mail", "lan@example.vn"))
                .isNotEqualTo(index.of("note.mail", "mai@example.vn"))
                .isNotEqualTo(index.of("note.other", "lan@example.vn"))
                .isNotEqualTo(new SealedNotes().process.index().of("note.mail", "lan@example.vn"));
    }

    private static void assertBroken(SealedRow place, String column, byte[] stored) {
        assertThatExceptionOfType(SealedColumnBroken.class).isThrownBy(() -> place.open(column, stored));
    }
}
