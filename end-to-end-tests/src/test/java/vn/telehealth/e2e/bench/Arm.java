package vn.telehealth.e2e.bench;

/**
 * One of those that are compared.
 *
 * @param name for people
 * @param setting what is done before each slice, untimed
 */
record Arm(String name, Act setting, Timed act) {

    Arm(String name, Timed act) {
        this(name, () -> {}, act);
    }

    /** One that is timed from call to return. */
    static Arm of(String name, Act act) {
        return new Arm(name, () -> {
            long before = System.nanoTime();
            act.perform();
            return System.nanoTime() - before;
        });
    }

    Arm in(Act other) {
        return new Arm(name, other, act);
    }

    /** What is done over and over. */
    @FunctionalInterface
    interface Act {

        /** @throws Exception when it did not do what it should: then nothing is measured */
        void perform() throws Exception;
    }

    /** What knows better than its caller how long it took. */
    @FunctionalInterface
    interface Timed {

        /** @return nanoseconds */
        long perform() throws Exception;
    }
}
