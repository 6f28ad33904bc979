package vn.telehealth.e2e.faults.inject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Deals each of its cards once, in random order, before it deals one again. */
final class Deck<T> {

    private final RandomGenerator random;
    private final List<T> cards;
    private final List<T> left = new ArrayList<>();

    Deck(RandomGenerator random, List<T> cards) {
        this.random = random;
        this.cards = List.copyOf(cards);
    }

    T next() {
        if (left.isEmpty()) {
            left.addAll(cards);
            Collections.shuffle(left, Random.from(random));
        }
        return left.removeLast();
    }
}
