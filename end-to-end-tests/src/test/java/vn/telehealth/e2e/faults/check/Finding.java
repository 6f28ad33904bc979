package vn.telehealth.e2e.faults.check;

/**
 * A rule that does not hold.
 *
 * @param rule its name
 */
public record Finding(String rule, String what) {

    @Override
    public String toString() {
        return rule + ": " + what;
    }
}
