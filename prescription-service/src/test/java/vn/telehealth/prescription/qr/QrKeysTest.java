package vn.telehealth.prescription.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QrKeysTest {

    @Test
    void takesKeysAsTheyStandInSecretFiles() {
        QrKeys keys = QrKeys.from(properties("1", Map.of("1", QrFixture.KEY_1 + "\n")));

        assertThat(keys.find("1"))
                .hasValueSatisfying(key -> assertThat(key.getEncoded()).hasSize(32));
        assertThat(keys.find("2")).isEmpty();
    }

    @Test
    void wantsTheActiveKey() {
        assertThatThrownBy(() -> QrKeys.from(properties("2", Map.of("1", QrFixture.KEY_1))))
                .hasMessageContaining("telehealth.qr.keys.2");
    }

    @Test
    void namesTheUnusableKeyWithoutShowingIt() {
        assertThatThrownBy(() -> QrKeys.from(properties("1", Map.of("1", "c2hvcnQ="))))
                .hasMessageContaining("telehealth.qr.keys.1")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> QrKeys.from(properties("1", Map.of("1", "?secret?"))))
                .hasMessageContaining("telehealth.qr.keys.1")
                .hasMessageNotContaining("secret")
                .hasNoCause();
        assertThatThrownBy(() -> QrKeys.from(properties("LONG-ID", Map.of("LONG-ID", QrFixture.KEY_1))))
                .hasMessageContaining("telehealth.qr.keys.LONG-ID");
    }

    @Test
    void settingsNeverPrintTheKeys() {
        assertThat(properties("1", Map.of("1", QrFixture.KEY_1)).toString()).doesNotContain(QrFixture.KEY_1);
    }

    private static QrProperties properties(String active, Map<String, String> keys) {
        return new QrProperties(active, keys, "erx.vn");
    }
}
