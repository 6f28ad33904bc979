package vn.telehealth.prescription.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrSymbolTest {

    private final String sealed = new QrFixture().sealed();
    private final QrSymbol symbol = QrSymbol.of(sealed);

    @Test
    void aSecureQrFitsVersion12AtLevelQ() {
        assertThat(sealed).matches("ERX1:[0-9A-Z $%*+./:-]{1,291}");
        assertThat(symbol.size()).isEqualTo(65);
    }

    @Test
    void refusesATextThatFitsNoSymbol() {
        assertThatIllegalArgumentException().isThrownBy(() -> QrSymbol.of("A".repeat(5_000)));
    }

    @Test
    void zbarReadsThePng() throws Exception {
        assertThat(Zbar.read(QrPng.draw(symbol))).isEqualTo(sealed);
    }

    @Test
    void theSvgHasTheSameDarkModules() {
        Set<String> drawn = new HashSet<>();
        Matcher runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(QrSvg.draw(symbol));
        while (runs.find()) {
            for (int i = 0; i < Integer.parseInt(runs.group(3)); i++) {
                drawn.add((Integer.parseInt(runs.group(1)) + i) + "," + runs.group(2));
            }
        }

        Set<String> dark = new HashSet<>();
        for (int y = 0; y < symbol.size(); y++) {
            for (int x = 0; x < symbol.size(); x++) {
                if (symbol.isDark(x, y)) {
                    dark.add((x + QrSymbol.QUIET_ZONE) + "," + (y + QrSymbol.QUIET_ZONE));
                }
            }
        }
        assertThat(drawn).isEqualTo(dark);
        assertThat(QrSvg.draw(symbol)).contains("width=\"40mm\"").contains("viewBox=\"0 0 73 73\"");
    }
}
