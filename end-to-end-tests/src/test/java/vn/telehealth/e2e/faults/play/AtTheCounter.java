package vn.telehealth.e2e.faults.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import vn.telehealth.e2e.faults.evidence.Operation;
import vn.telehealth.e2e.faults.play.Practice.Counter;
import vn.telehealth.local.client.Answer;

/** What pharmacies do with one prescription. */
final class AtTheCounter {

    private final Counter one;
    private final Counter other;
    private final VisitPlan plan;
    private final String prescription;
    private final String qr;

    AtTheCounter(List<Counter> pharmacies, VisitPlan plan, String prescription, String qr) {
        this.one = pharmacies.get(plan.slot() % pharmacies.size());
        this.other = pharmacies.get((plan.slot() + 1) % pharmacies.size());
        this.plan = plan;
        this.prescription = prescription;
        this.qr = qr;
    }

    /** @return what was said last */
    Optional<Answer> take() {
        return switch (plan.counter()) {
            case NOBODY -> Optional.empty();
            case ONE_PHARMACY -> last(dispensing(one, null));
            case TWO_AT_ONCE -> last(Together.both(dispensing(one, null), dispensing(other, null)));
            case HELD_AND_GIVEN_BACK -> {
                last(holding(one));
                last(releasing(one));
                yield last(dispensing(other, null));
            }
            case HELD_BY_ONE -> {
                last(holding(one));
                last(dispensing(other, null));
                yield last(dispensing(one, null));
            }
            case TWO_HOLD_AT_ONCE -> {
                last(Together.both(holding(one), holding(other)));
                yield last(Together.both(dispensing(one, null), dispensing(other, null)));
            }
            case IN_PARTS -> {
                last(dispensing(one, 4));
                last(dispensing(other, 6));
                yield last(Together.both(dispensing(one, 5), dispensing(other, 5)));
            }
        };
    }

    private static Optional<Answer> last(List<Callable<Optional<Answer>>> calls) {
        return Together.run(calls).stream().flatMap(Optional::stream).findFirst();
    }

    private List<Callable<Optional<Answer>>> dispensing(Counter at, @Nullable Integer quantity) {
        Map<String, Object> body = new HashMap<>(Map.of("pharmacistId", at.pharmacistId(), "qr", qr));
        if (quantity != null) {
            body.put("lines", List.of(Map.of("line", 1, "quantity", quantity)));
        }
        Wish wish = wish(Operation.DISPENSE, "dispense", body);
        List<Callable<Optional<Answer>>> calls =
                Together.times(plan.twins(), () -> at.caller().ask(wish));
        return plan.anotherKey()
                ? Together.both(calls, List.of(() -> at.caller().ask(wish.another())))
                : calls;
    }

    private List<Callable<Optional<Answer>>> holding(Counter at) {
        return twins(at, wish(Operation.HOLD, "hold", Map.of("qr", qr)));
    }

    private List<Callable<Optional<Answer>>> releasing(Counter at) {
        return twins(at, wish(Operation.RELEASE, "release", null));
    }

    private List<Callable<Optional<Answer>>> twins(Counter at, Wish wish) {
        return Together.times(plan.twins(), () -> at.caller().ask(wish));
    }

    private Wish wish(Operation operation, String step, @Nullable Object body) {
        return Wish.post(operation, prescription, "/api/prescriptions/" + prescription + "/" + step, body)
                .once();
    }
}
