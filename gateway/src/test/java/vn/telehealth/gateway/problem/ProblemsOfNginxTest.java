package vn.telehealth.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.context.TraceIds;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.problem.ProblemType;

/** What nginx refuses before the gateway is answered as the gateway would: {@code -Dproblems.update=true} rewrites its texts. */
class ProblemsOfNginxTest {

    private static final Path FOLDER = Path.of("../deploy/edge");
    private static final Path FILE = FOLDER.resolve("problems.conf");
    private static final Pattern PAGE =
            Pattern.compile("location = /edge/problems/([a-z-]+) \\{[^}]*return (\\d+) \\$edge_problem_([a-z_]+);");

    private final EdgeProblems problems = new EdgeProblems(
            new TraceIds(() -> null),
            JsonMapper.builder()
                    .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                    .build());

    @Test
    void textsAreThoseOfTheGateway() throws IOException {
        StringBuilder file = new StringBuilder("""
                # Made from the gateway's problems and their texts by ProblemsOfNginxTest; do not edit.
                map $http_accept_language $edge_language {
                    "~*^vi(?:[-,;]|$)" vi;
                    default en;
                }
                """);
        for (MatchResult page : pages()) {
            ProblemType type = type(page.group(1));
            file.append("map $edge_language $edge_problem_")
                    .append(page.group(3))
                    .append(" {\n    vi '")
                    .append(text(type, "vi"))
                    .append("';\n    default '")
                    .append(text(type, "en"))
                    .append("';\n}\n");
        }
        if (Boolean.getBoolean("problems.update")) {
            Files.writeString(FILE, file.toString());
        }

        assertThat(Files.readString(FILE)).isEqualTo(file.toString());
    }

    @Test
    void everyPageHasTheStatusAndTheTextOfItsProblem() throws IOException {
        assertThat(pages()).hasSizeGreaterThan(8).allSatisfy(page -> {
            assertThat(page.group(2))
                    .isEqualTo(Integer.toString(type(page.group(1)).status().value()));
            assertThat(page.group(3)).isEqualTo(page.group(1).replace('-', '_'));
        });
    }

    private static List<MatchResult> pages() throws IOException {
        // What stands in braces is filled in on the way to nginx.
        String file = Files.readString(FOLDER.resolve("errors.conf")).replaceAll("\\$\\{[^}]*}", "");
        return PAGE.matcher(file).results().toList();
    }

    private static ProblemType type(String code) {
        return Stream.<ProblemType>concat(Stream.of(EdgeProblem.values()), Stream.of(PlatformProblem.values()))
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no problem " + code));
    }

    private String text(ProblemType type, String language) {
        MockServerWebExchange exchange =
                MockServerWebExchange.from(MockServerHttpRequest.get("/").header("Accept-Language", language));
        problems.answer(exchange, type).block();
        String text =
                Objects.requireNonNull(exchange.getResponse().getBodyAsString().block());
        if (type == PlatformProblem.INVALID_REQUEST) {
            // Its detail points to fields, of which nginx knows none.
            text = text.replaceFirst("\"detail\":\"[^\"]*\",", "");
        }
        assertThat(text).as("nothing that nginx reads otherwise").doesNotContain("'", "$", "\\");
        return text.replaceFirst("}$", ",\"traceId\":\"\\$edge_trace\"}");
    }
}
