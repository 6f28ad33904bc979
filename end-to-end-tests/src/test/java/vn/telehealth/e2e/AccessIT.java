package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.e2e.AccessTable.Access;
import vn.telehealth.e2e.AccessTable.Row;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.server.Services;

/**
 * The matrix of everybody and everything: each operation of the OpenAPI documents asked by each role, about one's own
 * objects, another's and none, through the gateway and past it. What to expect stands in docs/access.md.
 */
@Tag("access")
class AccessIT {

    /** What nobody is answered who is let in. */
    private static final Set<Integer> SHUT = Set.of(401, 403, 404);

    private static final String NOBODYS = "00000000-0000-7000-8000-000000000000";
    private static final Map<String, Integer> TRIED = new LinkedHashMap<>();
    private static final Map<String, Row> TABLE = AccessTable.read();

    private static AccessCast cast;

    private final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void meet() {
        cast = AccessCast.meet();
    }

    @AfterAll
    static void tellWhatWasTriedAndLeaveNothing() {
        cast.end();
        System.out.printf("%-60s %6s%n", "access matrix", "asked");
        TRIED.forEach((what, times) -> System.out.printf("%-60s %6d%n", what, times));
    }

    static Stream<ApiOperation> operations() {
        return ApiOperation.all().stream();
    }

    @Test
    void theTableHasARowForEachOperationAndNoOther() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        operations().map(ApiOperation::id).toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theTableSaysOfRolesAndScopesWhatTheDocumentSays(ApiOperation operation) {
        Row row = row(operation);

        assertThat(row.request()).isEqualTo(operation.method() + " " + operation.path());
        assertThat(row.scope()).isEqualTo(operation.scope());
        assertThat(row.fresh()).isEqualTo(operation.wantsFreshSecondFactor());
        assertThat(row.access().entrySet().stream()
                        .filter(access -> access.getValue() != Access.NONE)
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(operation.roles().stream()
                        .filter(AccessTable.ROLES::contains)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void everybodyIsAnsweredAsTheTableSays(ApiOperation operation) {
        Row row = row(operation);
        Map<String, String> object = cast.objects().getOrDefault(row.object(), Map.of());
        for (URI place : List.of(gateway(), Fleet.stack().url(operation.service()))) {
            Answer nobody = ask(place, () -> "", operation, object);
            check(nobody.status() == 401 && !nobody.header("WWW-Authenticate").isEmpty(), "without a token", nobody);
            row.access().forEach((role, access) -> {
                switch (access) {
                    case NONE -> refused(place, role, operation, object);
                    case ALL -> letIn(place, role, operation, object);
                    case OWN -> {
                        letIn(place, role, operation, object);
                        keptFromStrangers(place, role, operation, object);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aSecondFactorThatIsNotFreshIsAskedForAnew() {
        cast.physician().person().stepUp();
        List<ApiOperation> operations =
                operations().filter(ApiOperation::wantsFreshSecondFactor).toList();
        assertThat(operations).isNotEmpty();
        for (ApiOperation operation : operations) {
            for (URI place : List.of(gateway(), Fleet.stack().url(operation.service()))) {
                Answer stale = Awaitility.await("a second factor that has aged")
                        .atMost(Services.STEP_UP_MAX_AGE.multipliedBy(2))
                        .until(
                                () -> ask(place, cast.caller("physician"), operation, Map.of("id", NOBODYS)),
                                answer -> answer.status() == 401);
                assertThat(stale.problem()).isEqualTo("second-factor-needed");
                assertThat(stale.header("WWW-Authenticate"))
                        .contains("insufficient_user_authentication", "acr_values=\"aal2\"", "max_age=");
            }
        }
    }

    private void refused(URI place, String role, ApiOperation operation, Map<String, String> object) {
        Answer answer = ask(place, cast.caller(role), operation, object);
        check(answer.status() == 403 && !answer.problem().isEmpty(), role + ", who may not", answer);
    }

    /** Reads for real; what would change something is asked in a way that the domain refuses, after the doors. */
    private void letIn(URI place, String role, ApiOperation operation, Map<String, String> object) {
        if (operation.wantsFreshSecondFactor()) {
            cast.physician().person().stepUp();
        }
        Supplier<String> caller = cast.caller(role);
        if (operation.reads()) {
            Answer answer = ask(place, caller, operation, object);
            check(answer.ok(), role + ", who may", answer);
        } else if (operation.hasBody()) {
            Answer answer = send(place, caller, operation, operation.pathOf(object), "{\"unknown\":");
            check(!SHUT.contains(answer.status()) && answer.status() < 500, role + ", who may", answer);
        } else {
            Answer answer = send(place, caller, operation, operation.pathOf(AccessCast.absent(object)), null);
            check(
                    answer.status() != 401 && answer.status() != 403 && answer.status() < 500,
                    role + ", who may",
                    answer);
        }
    }

    /** Another's is answered like what is not there; a list does not tell of it. */
    private void keptFromStrangers(URI place, String role, ApiOperation operation, Map<String, String> object) {
        Supplier<String> stranger = cast.stranger(role);
        Answer others = ask(place, stranger, operation, object);
        if (object.isEmpty()) {
            check(
                    cast.secrets().stream().noneMatch(others.text()::contains) && (!operation.reads() || others.ok()),
                    "strange " + role,
                    others);
            return;
        }
        check(others.status() >= 400 && others.status() < 500, "strange " + role, others);
        if (role.equals("pharmacist")) {
            // May verify any prescription by its id, so that one exists is no secret to it.
            return;
        }
        Answer absent = ask(place, stranger, operation, AccessCast.absent(object));
        check(
                others.status() == absent.status()
                        && others.problem().equals(absent.problem())
                        && others.text("detail").equals(absent.text("detail")),
                "strange " + role + ", unlike what is absent (" + absent.status() + " " + absent.problem() + ")",
                others);
    }

    private static Answer ask(URI place, Supplier<String> token, ApiOperation operation, Map<String, String> object) {
        return send(place, token, operation, operation.pathOf(object), operation.body(object));
    }

    private static Answer send(
            URI place, Supplier<String> token, ApiOperation operation, String path, @Nullable Object body) {
        Api api = new Api(place, token);
        return Patiently.ask(() -> api.send(operation.method(), path, body, operation.headers()));
    }

    private void check(boolean right, String who, Answer answer) {
        TRIED.merge(who.replaceAll(" \\(.*", ""), 1, Integer::sum);
        if (!right) {
            wrong.add(who + ": " + answer.status() + " " + answer.text().lines().collect(Collectors.joining()));
        }
    }

    private static Row row(ApiOperation operation) {
        return Objects.requireNonNull(TABLE.get(operation.id()), operation + " has no row");
    }

    private static URI gateway() {
        return Fleet.stack().url(Services.GATEWAY);
    }
}
