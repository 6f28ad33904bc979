package vn.telehealth.e2e.faults.play;

import java.util.random.RandomGenerator;

/**
 * How one visit goes, as far as its people have a say; drawn from a generator, so that a seed gives the same visits.
 *
 * @param slot which of the free slots
 * @param rivals another patient wants the same slot in the same moment
 * @param twins how often each request with a key is sent at once
 * @param anotherKey whether bookings and dispenses are tried once more with another key
 * @param moves how often it is moved to another slot
 * @param brokenRule whether the first plan breaks a rule and comes back
 * @param end what cuts it short, if anything
 * @param counter what happens at the pharmacies
 */
record VisitPlan(
        int slot,
        boolean rivals,
        int twins,
        boolean anotherKey,
        int moves,
        boolean brokenRule,
        End end,
        Counter counter) {

    enum End {
        NONE,
        CANCELLED_WHEN_BOOKED,
        CANCELLED_WHEN_EXAMINED,
        CANCELLED_WHILE_ISSUING,
        CANCELLED_WHEN_ISSUED,
        CANCELLED_WHILE_DISPENSING,
        CANCELLED_WHEN_DISPENSED,
        REVOKED,
        REVOKED_WHILE_DISPENSING
    }

    enum Counter {
        NOBODY,
        ONE_PHARMACY,
        TWO_AT_ONCE,
        HELD_AND_GIVEN_BACK,
        HELD_BY_ONE,
        TWO_HOLD_AT_ONCE,
        IN_PARTS
    }

    static VisitPlan draw(RandomGenerator random) {
        return new VisitPlan(
                random.nextInt(50),
                random.nextInt(6) == 0,
                random.nextInt(4) == 0 ? 2 + random.nextInt(3) : 1,
                random.nextInt(5) == 0,
                random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0,
                random.nextInt(10) == 0,
                random.nextInt(2) == 0 ? End.NONE : one(End.values(), random),
                one(Counter.values(), random));
    }

    private static <T> T one(T[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }
}
