package vn.telehealth.appointment.booking.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All orders in which two streams can arrive when each of them keeps its own. */
final class Interleavings {

    private Interleavings() {}

    static <T> Stream<List<T>> of(List<T> left, List<T> right) {
        if (left.isEmpty() || right.isEmpty()) {
            List<T> rest = new ArrayList<>(left);
            rest.addAll(right);
            return Stream.of(rest);
        }
        return Stream.concat(
                of(tail(left), right).map(rest -> prepended(left.getFirst(), rest)),
                of(left, tail(right)).map(rest -> prepended(right.getFirst(), rest)));
    }

    private static <T> List<T> tail(List<T> list) {
        return list.subList(1, list.size());
    }

    private static <T> List<T> prepended(T first, List<T> rest) {
        List<T> all = new ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }
}
