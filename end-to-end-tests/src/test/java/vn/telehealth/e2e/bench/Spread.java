package vn.telehealth.e2e.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What some rounds gave.
 *
 * @param low first quartile
 * @param high third quartile
 */
record Spread(double median, double low, double high) {

    /** @param values one a round, at least one */
    static Spread of(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Spread(quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75));
    }

    /** Of the two in the same round: what disturbed both stays out of it. */
    static Spread ratio(List<Double> values, List<Double> baseline) {
        return of(IntStream.range(0, values.size())
                .mapToObj(round -> values.get(round) / baseline.get(round))
                .toList());
    }

    /** Between the two values it falls between, in proportion. */
    private static double quantile(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
