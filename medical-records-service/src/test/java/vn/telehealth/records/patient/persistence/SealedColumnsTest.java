package vn.telehealth.records.patient.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.telehealth.records.patient.persistence.SealedColumns.Place;

class SealedColumnsTest {

    private static final String OLD = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String NEW = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final Place PLACE = new Place(UUID.randomUUID(), "cccd");

    private final SealedColumns columns = new SealedColumns(new SealingProperties("k1", Map.of("k1", OLD)));

    @Test
    void opensWhatItSealed() {
        assertThat(columns.open(PLACE, columns.seal(PLACE, "Nguyễn 001191012345")))
                .isEqualTo("Nguyễn 001191012345");
    }

    @Test
    void neverSealsTheSameTextTheSameWay() {
        assertThat(columns.seal(PLACE, "x")).isNotEqualTo(columns.seal(PLACE, "x"));
    }

    @Test
    void opensNowhereElse() {
        String sealed = columns.seal(PLACE, "001191012345");

        assertThatIllegalStateException().isThrownBy(() -> columns.open(new Place(UUID.randomUUID(), "cccd"), sealed));
        assertThatIllegalStateException()
                .isThrownBy(() -> columns.open(new Place(PLACE.patientId(), "guardian"), sealed));
    }

    @Test
    void refusesWhatWasChanged() {
        String sealed = columns.seal(PLACE, "001191012345");
        char swapped = sealed.charAt(20) == 'A' ? 'B' : 'A';
        String changed = sealed.substring(0, 20) + swapped + sealed.substring(21);

        assertThatIllegalStateException().isThrownBy(() -> columns.open(PLACE, changed));
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        SealedColumns rotated = new SealedColumns(new SealingProperties("k2", Map.of("k1", OLD, "k2", NEW)));
        String before = columns.seal(PLACE, "001191012345");

        assertThat(rotated.open(PLACE, before)).isEqualTo("001191012345");
        assertThat(rotated.seal(PLACE, "x")).startsWith("k2:");
        assertThatIllegalStateException()
                .isThrownBy(() -> columns.open(PLACE, rotated.seal(PLACE, "x")))
                .withMessageContaining("k2");
    }

    @Test
    void saysWhichKeyIsMissingOrTooShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealingProperties("k1", Map.of()))
                .withMessageContaining("telehealth.records.keys.k1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SealedColumns(new SealingProperties("k1", Map.of("k1", "AAAA"))));
    }
}
