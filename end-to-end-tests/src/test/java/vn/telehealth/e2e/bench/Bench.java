package vn.telehealth.e2e.bench;

/** One thing that can be measured alone. */
interface Bench {

    /** What the command calls it. */
    String name();

    Outcome measure(Pace pace) throws Exception;
}
