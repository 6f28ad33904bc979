package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.telehealth.local.Settings;

/** {@code docs/problems.md} is made from the enums and texts of all services; {@code -Dproblems.update=true} rewrites it. */
class ProblemsPageTest {

    private static final Path PROJECT = Settings.from(System.getenv()).project();
    private static final Path PAGE = PROJECT.resolve("docs/problems.md");
    private static final Pattern CONSTANT =
            Pattern.compile("\\(\\s*\"([a-z0-9-]+)\",\\s*HttpStatus\\.([A-Z_]+)\\s*\\)");

    @Test
    void everyCodeIsUniqueAndHasWordsInBothLanguages() throws IOException {
        List<Problem> problems = problems();

        assertThat(problems).extracting(Problem::code).doesNotHaveDuplicates().hasSizeGreaterThan(40);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.title()).as(problem.code() + " in English").isNotBlank();
            assertThat(problem.titleVi()).as(problem.code() + " in Vietnamese").isNotBlank();
        });
    }

    @Test
    void everyProblemOfAServiceStandsAtAnOperationOfItsApiDocument() throws IOException {
        for (Problem problem : problems()) {
            Path document = PROJECT.resolve("docs/openapi/" + problem.module().replace("-service", "") + ".json");
            if (Files.exists(document)) {
                assertThat(Files.readString(document)).contains("- `" + problem.code() + "`: ");
            }
        }
    }

    @Test
    void pageIsWhatTheCodeSays() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Problems

                Made from the services' `ProblemType` enums and message bundles by `ProblemsPageTest`; do not edit.

                Every error is a problem of RFC 9457: `type` is `/problems/<code>`, `title` and `detail` come in English or Vietnamese by `Accept-Language`, `code` repeats the last part of the type, `traceId` is
                what to tell support, and `errors` names each wrong field with a code of its own (`field`, `code`, `message`).

                | code | status | from | title | tiêu đề |
                |---|---|---|---|---|
                """);
        for (Problem problem : problems()) {
            page.append("| `%s` | %d | %s | %s | %s |%n"
                    .formatted(problem.code(), problem.status(), problem.module(), problem.title(), problem.titleVi()));
        }
        if (Boolean.getBoolean("problems.update")) {
            Files.writeString(PAGE, page.toString());
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
    }

    private static List<Problem> problems() throws IOException {
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.find(PROJECT, 14, (file, attributes) -> isProblemEnum(file))) {
            for (Path file : files.toList()) {
                problems.addAll(problemsOf(file));
            }
        }
        problems.sort(Comparator.comparing(Problem::status).thenComparing(Problem::code));
        return problems;
    }

    private static boolean isProblemEnum(Path file) {
        String path = PROJECT.relativize(file).toString();
        return path.matches("[a-z-]+/src/main/java/.*Problem\\.java");
    }

    private static List<Problem> problemsOf(Path file) throws IOException {
        String module = PROJECT.relativize(file).getName(0).toString();
        Properties english = texts(module, "");
        Properties vietnamese = texts(module, "_vi");
        return CONSTANT.matcher(Files.readString(file))
                .results()
                .map(found -> problem(found, module, english, vietnamese))
                .toList();
    }

    private static Problem problem(MatchResult found, String module, Properties english, Properties vietnamese) {
        String key = "problem." + found.group(1) + ".title";
        return new Problem(
                found.group(1),
                HttpStatus.valueOf(found.group(2)).value(),
                module.equals("platform-starter") ? "every service" : module,
                english.getProperty(key, ""),
                vietnamese.getProperty(key, ""));
    }

    private static Properties texts(String module, String language) throws IOException {
        String bundle = module.equals("platform-starter") ? "platform" : "problems";
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                PROJECT.resolve(module + "/src/main/resources/messages/" + bundle + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private record Problem(String code, int status, String module, String title, String titleVi) {}
}
