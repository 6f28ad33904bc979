package vn.telehealth.e2e.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void takesMedianAndQuartiles() {
        assertThat(Spread.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0))).isEqualTo(new Spread(3, 2, 4));
    }

    @Test
    void fallsBetweenTwoWhenTheyAreEven() {
        assertThat(Spread.of(List.of(1.0, 2.0)).median()).isEqualTo(1.5);
    }

    @Test
    void comparesWithinEachRound() {
        List<Double> values = List.of(10.0, 1.0, 100.0);
        List<Double> baseline = List.of(20.0, 2.0, 200.0);

        assertThat(Spread.ratio(values, baseline)).isEqualTo(new Spread(0.5, 0.5, 0.5));
    }

    @Test
    void judgesTheMedian() {
        Row row = new Row("verify", 70, "bare", 100, new Spread(0.7, 0.4, 0.8), Target.atLeast(0.7));

        assertThat(row.met()).isTrue();
        assertThat(Target.atLeast(0.71).met(0.7)).isFalse();
        assertThat(Target.atMost(1.5).met(1.51)).isFalse();
    }
}
