package vn.telehealth.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.telehealth.e2e.AccessCast;
import vn.telehealth.e2e.ApiOperation;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.Tool;
import vn.telehealth.e2e.UnlimitedGateway;
import vn.telehealth.local.server.Services;

/**
 * Each OpenAPI document in the hands of each role: examples, the edges of every constraint, random input, and requests that
 * use what others answered. No answer may be a 5xx, or one that the document does not know, or accept what it forbids; and
 * whoever may do something must be seen to do it, for who is refused everywhere finds nothing.
 * System properties: {@code fuzz.seed}, {@code fuzz.examples} (requests made up for each operation).
 */
@Tag("fuzz")
class FuzzIT {

    /** Those of admins end others' rights, so they come last. */
    private static final List<String> ROLES = List.of("patient", "pharmacist", "auditor", "physician", "admin");

    private static final String SEED = System.getProperty("fuzz.seed", "1");
    private static final String EXAMPLES = System.getProperty("fuzz.examples", "15");
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final List<Verdict> VERDICTS = new ArrayList<>();

    private static UnlimitedGateway gateway;
    private static AccessCast cast;
    private static Schemathesis fuzzer;
    private static Map<String, List<String>> known;
    private static Map<String, LiveObjects> live;

    /** Behind rate limits that do not bite: what they answer says nothing of the services. */
    @BeforeAll
    static void openTheGates() throws IOException, InterruptedException {
        fuzzer = Schemathesis.installed();
        gateway = UnlimitedGateway.open(Map.of());
        cast = AccessCast.meet();
        known = Known.of(cast);
        live = ROLES.stream().collect(Collectors.toMap(Function.identity(), role -> new LiveObjects(role, cast)));
    }

    @AfterAll
    static void closeThemAgain() {
        System.out.println("seed " + SEED + ", " + EXAMPLES + " examples for each operation");
        System.out.println(Verdict.heading());
        VERDICTS.forEach(verdict -> System.out.println(verdict.row()));
        System.out.println(Verdict.total(VERDICTS));
        gateway.close();
    }

    static Stream<Arguments> everyDocumentInEveryHand() {
        return ROLES.stream()
                .flatMap(role -> ApiOperation.documents().stream().map(document -> Arguments.of(document, role)));
    }

    @ParameterizedTest
    @MethodSource("everyDocumentInEveryHand")
    void answersAsTheDocumentSays(Path document, String role) throws Exception {
        List<ApiOperation> operations = ApiOperation.of(document);
        Path folder = folder(Verdict.name(document), role);
        Files.writeString(
                folder.resolve("schemathesis.toml"),
                resource("schemathesis.toml")
                        + new Instructions(role, cast.objects(), known).forOperations(operations));
        Files.writeString(folder.resolve("hooks.py"), resource("hooks.py"));
        Path report = folder.resolve("report.json");
        Files.deleteIfExists(report);
        try (Desk desk = Desk.of(
                Objects.requireNonNull(cast.callers().get(role)), Objects.requireNonNull(live.get(role)), operations)) {
            Tool told = fuzzer.run(
                    folder,
                    Map.of("FUZZ_DESK_URL", desk.address().toString()),
                    PATIENCE,
                    List.of(
                            document.toString(),
                            "--url=" + Fleet.stack().url(Services.GATEWAY),
                            "--seed=" + SEED,
                            "--max-examples=" + EXAMPLES,
                            "--report-json-path=" + report));
            Files.writeString(folder.resolve("told.txt"), told.out() + told.err());
            Verdict verdict = Verdict.read(document, role, folder, told);
            VERDICTS.add(verdict);
            assertThat(verdict.findings()).as(verdict.told()).isEmpty();
            assertThat(verdict.operations()).isEqualTo(operations.size());
            assertThat(verdict.rights().unused())
                    .as("may be called, and was never answered 2xx")
                    .isEmpty();
        }
    }

    /** Of the last run; stays for those who look into a finding. */
    private static Path folder(String document, String role) throws IOException {
        return Files.createDirectories(
                Fleet.stack().settings().project().resolve("end-to-end-tests/target/fuzz/" + document + "-" + role));
    }

    private static String resource(String name) throws IOException {
        try (InputStream resource = Objects.requireNonNull(FuzzIT.class.getResourceAsStream("/fuzz/" + name))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
