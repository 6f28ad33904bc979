package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;

/** Asks, notes what was asked and what was answered wrongly, and tells both. */
final class Inquiry {

    private static final Map<String, Integer> TRIED = new LinkedHashMap<>();

    private final List<String> wrong = new ArrayList<>();

    Answer ask(URI place, Supplier<String> token, ApiOperation operation, Map<String, String> object) {
        return ask(new Api(place, token), operation, object);
    }

    /** The document's example about an object. */
    Answer ask(Api api, ApiOperation operation, Map<String, String> object) {
        return send(api, operation, operation.pathOf(object), operation.body(object));
    }

    Answer send(Api api, ApiOperation operation, String path, @Nullable Object body) {
        return Patiently.ask(() -> api.send(operation.method(), path, body, operation.headers()));
    }

    void check(boolean right, String who, Answer answer) {
        TRIED.merge(who.replaceAll(" \\(.*", ""), 1, Integer::sum);
        if (!right) {
            wrong.add(who + ": " + answer.request() + ": " + answer.status() + " "
                    + answer.text().lines().collect(Collectors.joining()));
        }
    }

    void nothingWasWrong() {
        assertThat(wrong).isEmpty();
    }

    static void tell() {
        System.out.printf("%-60s %6s%n", "access matrix", "asked");
        TRIED.forEach((what, times) -> System.out.printf("%-60s %6d%n", what, times));
    }
}
