package vn.telehealth.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

class ProblemTest {

    @ParameterizedTest
    @ValueSource(strings = {"type", "title", "status", "detail", "instance", "code", "traceId", "errors"})
    void refusesAnArgumentThatWouldStandTwiceInTheAnswer(String name) {
        Map<String, String> arguments = Map.of(name, "x");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(PlatformProblem.CONFLICT, arguments, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"409, CONFLICT", "503, UNAVAILABLE", "418, INVALID_REQUEST", "507, INTERNAL_ERROR"})
    void findsTheGeneralProblemOfAStatus(int status, PlatformProblem problem) {
        assertThat(PlatformProblem.ofStatus(HttpStatusCode.valueOf(status))).isEqualTo(problem);
    }

    @Test
    void letsAServiceMapAnewWhatTheStarterMaps() {
        ProblemMapping mapping = ProblemMapping.builder()
                .map(NotFound.class, PlatformProblem.CONFLICT)
                .build();

        assertThat(mapping.problemOf(new NotFound("thing")))
                .hasValueSatisfying(problem -> assertThat(problem.type().code()).isEqualTo("conflict"));
        assertThat(mapping.problemOf(new Unavailable("the store")))
                .hasValueSatisfying(
                        problem -> assertThat(problem.type().status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
        assertThat(mapping.problemOf(new IllegalStateException())).isEmpty();
    }
}
