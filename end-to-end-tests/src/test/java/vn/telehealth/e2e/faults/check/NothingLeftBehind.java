package vn.telehealth.e2e.faults.check;

import java.util.ArrayList;
import java.util.List;
import vn.telehealth.e2e.faults.evidence.Evidence;

/** Nothing is on its way any more, and nothing was laid aside. */
final class NothingLeftBehind implements Rule {

    @Override
    public List<String> broken(Evidence evidence) {
        List<String> broken = new ArrayList<>();
        evidence.backlog().forEach((kind, number) -> broken.add(number + " " + kind));
        evidence.deadLetters().forEach(letter -> broken.add("a dead letter: " + letter));
        return broken;
    }
}
