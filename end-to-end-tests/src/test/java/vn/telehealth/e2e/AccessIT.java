package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;
import vn.telehealth.e2e.AccessTable.Access;
import vn.telehealth.e2e.AccessTable.Refusal;
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
    private static final Set<Integer> SHUT = Set.of(401, 403, 404, 405, 415);

    private static AccessCast cast;
    private static RealmKey key;

    private final Inquiry inquiry = new Inquiry();

    @BeforeAll
    static void meet() throws Exception {
        key = RealmKey.enter();
        cast = AccessCast.meet();
    }

    @AfterAll
    static void tellWhatWasTriedAndLeaveNothing() {
        key.close();
        cast.end();
        Inquiry.tell();
    }

    static Stream<ApiOperation> operations() {
        return ApiOperation.all().stream();
    }

    @Test
    void theTableHasARowForEachOperationAndNoOther() {
        assertThat(AccessTable.operations())
                .containsExactlyInAnyOrderElementsOf(
                        operations().map(ApiOperation::id).toList());
    }

    @Test
    void theTableSaysHowEachRelationIsAnswered() {
        assertThat(AccessTable.refusals().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Relation.values()).map(Relation::row).toList());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theTableSaysOfRolesAndScopesWhatTheDocumentSays(ApiOperation operation) {
        Row row = AccessTable.row(operation);

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
        Row row = AccessTable.row(operation);
        Map<String, String> object = objectOf(operation);
        for (URI place : placesOf(operation)) {
            Answer nobody = inquiry.ask(place, () -> "", operation, object);
            inquiry.check(
                    nobody.status() == 401 && !nobody.header("WWW-Authenticate").isEmpty(), "without a token", nobody);
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
        inquiry.nothingWasWrong();
    }

    /** Each with an address of its own: the gateway bounds what comes without a good token by address. */
    @ParameterizedTest
    @EnumSource
    void whoseTokenFallsShortIsAnsweredAsTheTableSays(Relation relation) throws Exception {
        byte[] address = {127, 0, 0, (byte) (100 + relation.ordinal())};
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByAddress(address))
                .build()) {
            for (String role : AccessTable.ROLES) {
                ObjectNode good = RealmKey.claims(cast.caller(role).get());
                operations()
                        .filter(operation -> relation.concerns(operation, role))
                        .forEach(operation -> fallsShort(relation, role, operation, good, http));
            }
        }
        inquiry.nothingWasWrong();
    }

    private void fallsShort(Relation relation, String role, ApiOperation operation, ObjectNode good, HttpClient http) {
        Refusal expected = Objects.requireNonNull(AccessTable.refusals().get(relation.row()));
        String token = key.sign(relation.claims(good, operation));
        for (URI place : placesOf(operation)) {
            Answer answer = inquiry.ask(new Api(place, () -> token, http), operation, objectOf(operation));
            boolean challenged = expected.status() != 401
                    || answer.header("WWW-Authenticate")
                            .contains(
                                    expected.problem().equals("second-factor-needed")
                                            ? "insufficient_user_authentication"
                                            : "invalid_token");
            inquiry.check(
                    answer.status() == expected.status() && answer.problem().equals(expected.problem()) && challenged,
                    relation.row() + ", " + role,
                    answer);
        }
    }

    /** Shows that the tokens above are refused for what is wrong in them, and for nothing else. */
    @Test
    void aTokenSignedByTheKeyOfTheTestIsGood() {
        for (String role : AccessTable.ROLES) {
            String token =
                    key.sign(Relation.fresh(RealmKey.claims(cast.caller(role).get())));
            for (ApiOperation operation : operations()
                    .filter(operation -> operation.reads() && AccessTable.grants(operation, role))
                    .toList()) {
                Answer answer = inquiry.ask(
                        Fleet.stack().url(operation.service()), () -> token, operation, objectOf(operation));
                inquiry.check(answer.ok(), role + ", token of the test", answer);
            }
        }
        inquiry.nothingWasWrong();
    }

    /** What pharmacies do with a prescription wants its QR: none, a made-up one and another's open nothing. */
    @Test
    void aPharmacyWithoutTheQrChangesNothing() {
        operations().filter(AccessTable::isAtTheCounter).forEach(operation -> {
            Map<String, String> object = objectOf(operation);
            String before = cast.seenByItsPhysician(object).text();
            for (Object body : operation.bodies(cast.andItsPharmacist(object), "qr", cast.otherQr())) {
                for (URI place : placesOf(operation)) {
                    Api api = new Api(place, cast.caller("pharmacist"));
                    Answer answer = inquiry.send(api, operation, operation.pathOf(object), body);
                    inquiry.check(answer.status() / 100 == 4, "pharmacist without the QR", answer);
                }
            }
            assertThat(cast.seenByItsPhysician(object).text()).isEqualTo(before);
        });
        inquiry.nothingWasWrong();
    }

    private void refused(URI place, String role, ApiOperation operation, Map<String, String> object) {
        Answer answer = inquiry.ask(place, cast.caller(role), operation, object);
        inquiry.check(answer.status() == 403 && !answer.problem().isEmpty(), role + ", who may not", answer);
    }

    /** Reads for real; what would change something is asked in a way that the domain refuses, after the doors. */
    private void letIn(URI place, String role, ApiOperation operation, Map<String, String> object) {
        if (operation.wantsFreshSecondFactor()) {
            cast.owner().physician().person().stepUp();
        }
        Supplier<String> caller = cast.caller(role);
        if (operation.reads()) {
            Answer answer = inquiry.ask(place, caller, operation, object);
            inquiry.check(answer.ok(), role + ", who may", answer);
        } else if (operation.hasBody()) {
            Answer answer = inquiry.send(new Api(place, caller), operation, operation.pathOf(object), "{\"unknown\":");
            inquiry.check(!SHUT.contains(answer.status()) && answer.status() < 500, role + ", who may", answer);
        } else {
            Answer answer =
                    inquiry.send(new Api(place, caller), operation, operation.pathOf(AccessCast.absent(object)), null);
            inquiry.check(
                    answer.status() != 401 && answer.status() != 403 && answer.status() < 500,
                    role + ", who may",
                    answer);
        }
    }

    /** Another's is answered like what is not there; a list does not tell of it. */
    private void keptFromStrangers(URI place, String role, ApiOperation operation, Map<String, String> object) {
        cast.strangers(role).forEach(stranger -> keptFrom(stranger, place, role, operation, object));
    }

    private void keptFrom(
            Supplier<String> stranger, URI place, String role, ApiOperation operation, Map<String, String> object) {
        Answer others = inquiry.ask(place, stranger, operation, object);
        if (object.isEmpty()) {
            inquiry.check(
                    cast.secrets().stream().noneMatch(others.text()::contains) && (!operation.reads() || others.ok()),
                    "strange " + role,
                    others);
            return;
        }
        inquiry.check(others.status() >= 400 && others.status() < 500, "strange " + role, others);
        if (role.equals("pharmacist")) {
            // May verify any prescription by its id, so that one exists is no secret to it.
            return;
        }
        Answer absent = inquiry.ask(place, stranger, operation, AccessCast.absent(object));
        inquiry.check(
                others.status() == absent.status()
                        && others.problem().equals(absent.problem())
                        && others.text("detail").equals(absent.text("detail")),
                "strange " + role + ", unlike what is absent (" + absent.status() + " " + absent.problem() + ")",
                others);
    }

    private static Map<String, String> objectOf(ApiOperation operation) {
        return cast.objects().getOrDefault(AccessTable.row(operation).object(), Map.of());
    }

    private static List<URI> placesOf(ApiOperation operation) {
        return List.of(Fleet.stack().url(Services.GATEWAY), Fleet.stack().url(operation.service()));
    }
}
