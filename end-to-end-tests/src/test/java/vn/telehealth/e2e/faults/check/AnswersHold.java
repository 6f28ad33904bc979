package vn.telehealth.e2e.faults.check;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.faults.evidence.Attempt;
import vn.telehealth.e2e.faults.evidence.Attempt.Answered;
import vn.telehealth.e2e.faults.evidence.Evidence;
import vn.telehealth.e2e.faults.evidence.Operation;
import vn.telehealth.e2e.faults.evidence.Published;

/**
 * What was answered 2xx took effect exactly once, however often it was asked; what was answered 4xx not at all; what was
 * not answered once or not at all, and the retry says which. Effects belong to the request whose trace they bear.
 */
final class AnswersHold implements Rule {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** Answers after which a client goes on asking: they say nothing of the request. */
    private static final Set<Integer> NOT_THE_LAST_WORD = Set.of(401, 429);

    @Override
    public List<String> broken(Evidence evidence) {
        Map<String, List<Published>> byTrace = evidence.events().stream()
                .filter(event -> event.cause().isEmpty() && !event.trace().isEmpty())
                .collect(groupingBy(Published::trace));
        Map<String, List<Attempt>> wishes = evidence.history().stream()
                .collect(groupingBy(
                        attempt -> attempt.asked().wish(), LinkedHashMap::new, java.util.stream.Collectors.toList()));
        List<String> broken = new ArrayList<>();
        wishes.values().forEach(attempts -> {
            attempts.sort(Comparator.comparing(Attempt::sentAt));
            broken.addAll(judge(attempts, byTrace));
        });
        return broken;
    }

    private static List<String> judge(List<Attempt> attempts, Map<String, List<Published>> byTrace) {
        List<String> broken = new ArrayList<>();
        List<Published> effects = new ArrayList<>();
        for (Attempt attempt : attempts) {
            List<Published> own = effects(attempt, byTrace);
            effects.addAll(own);
            if (attempt.refused() && !own.isEmpty()) {
                broken.add(words(attempt) + " was refused and took effect: " + ids(own));
            }
        }
        Attempt last = attempts.getLast();
        boolean done = attempts.stream().anyMatch(Attempt::done);
        if (effects.size() > 1) {
            broken.add(words(last) + " took effect " + effects.size() + " times: " + ids(effects));
        }
        if (done && effects.isEmpty()) {
            broken.add(words(last) + " was answered 2xx and took no effect");
        }
        if (retryDenies(last, effects)) {
            broken.add(words(last) + " was refused at last, though it had taken effect: " + ids(effects));
        }
        if (outcomes(attempts).size() > 1) {
            broken.add(words(last) + " was answered differently: " + outcomes(attempts));
        }
        return broken;
    }

    private static List<Published> effects(Attempt attempt, Map<String, List<Published>> byTrace) {
        Operation operation = attempt.asked().operation();
        return byTrace.getOrDefault(attempt.asked().trace(), List.of()).stream()
                .filter(event -> event.effect().equals(operation.effect()))
                .toList();
    }

    /** With an idempotency key, the retry has to tell of the effect that was there before it. */
    private static boolean retryDenies(Attempt last, List<Published> effects) {
        Answered answered = last.answered();
        return answered != null
                && last.refused()
                && !NOT_THE_LAST_WORD.contains(answered.status())
                && last.asked().key().equals(last.asked().wish())
                && effects.stream()
                        .anyMatch(effect -> Instant.parse(effect.occurredAt()).isBefore(last.sentAt()));
    }

    /** What the answers to one wish say was done. */
    private static Set<String> outcomes(List<Attempt> attempts) {
        Set<String> outcomes = new HashSet<>();
        for (Attempt attempt : attempts) {
            Answered answered = attempt.answered();
            String field = switch (attempt.asked().operation()) {
                case BOOK -> "appointmentId";
                case ISSUE -> "code";
                case DISPENSE -> "dispensationId";
                case HOLD -> "heldUntil";
                default -> "";
            };
            if (answered != null && attempt.done() && !field.isEmpty()) {
                outcomes.add(JSON.readTree(answered.body()).path(field).asString());
            }
        }
        return outcomes;
    }

    private static String words(Attempt attempt) {
        return "%s of %s by %s (wish %s)"
                .formatted(
                        attempt.asked().operation(),
                        attempt.asked().target(),
                        attempt.asked().client(),
                        attempt.asked().wish());
    }

    private static List<String> ids(List<Published> events) {
        return events.stream().map(Published::id).toList();
    }
}
