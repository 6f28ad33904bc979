package vn.telehealth.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.telehealth.local.Settings;

/** {@code docs/problems.md} is made from the enums and texts of all services; {@code -Dproblems.update=true} rewrites it. */
class ProblemsPageTest {

    private static final String STARTER = "platform-starter";
    private static final String EVERY_SERVICE = "every service";
    private static final String VIOLATION = "violation.";
    private static final Path PROJECT = Settings.from(System.getenv()).project();
    private static final Path PAGE = PROJECT.resolve("docs/problems.md");
    private static final Pattern CONSTANT = Pattern.compile("\\b([A-Z_]+)\\(\\s*HttpStatus\\.([A-Z_]+)\\s*\\)");
    private static final Pattern BROKEN_RULE = Pattern.compile("new (?:Malformed\\(|Violation\\([^;]*?, "
            + "|FieldViolation\\((?:\"[^\"]*\"|\\w+(?:\\.\\w+\\(\\))*), )\"([a-z0-9-]+)\"");

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
    void bothLanguagesSayTheSame() throws IOException {
        for (String module : modules()) {
            assertThat(texts(module, "_vi").stringPropertyNames())
                    .as(module)
                    .containsExactlyInAnyOrderElementsOf(texts(module, "").stringPropertyNames());
        }
    }

    @Test
    void everyProblemOfAServiceIsExplainedAndStandsOnItsPage() throws IOException {
        List<Problem> own = problems().stream()
                .filter(problem -> !problem.module().equals(EVERY_SERVICE))
                .toList();

        for (Problem problem : own) {
            String page = Files.readString(
                    PROJECT.resolve("docs/services/" + problem.module().replace("-service", "") + ".md"));
            assertThat(page)
                    .containsAnyOf(
                            "| `" + problem.code() + "` | " + problem.status() + " |",
                            problem.status() + " `" + problem.code() + "`");
            assertThat(texts(problem.module(), "")).containsKey("problem." + problem.code() + ".detail");
        }
    }

    @Test
    void everyBrokenRuleIsPutIntoWords() throws IOException {
        Set<String> common = texts(STARTER, "").stringPropertyNames();
        Set<String> broken = new TreeSet<>();
        for (String module : modules()) {
            Set<String> rules = brokenRules(module);
            Set<String> words = texts(module, "").stringPropertyNames();
            assertThat(rules).as(module).allMatch(rule -> words.contains(rule) || common.contains(rule));
            broken.addAll(rules);
        }

        assertThat(broken).hasSizeGreaterThan(20);
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
        page.append("""

                ## Codes of `errors`

                | code | from | message | thông báo |
                |---|---|---|---|
                """);
        for (String module : modules()) {
            appendFieldCodes(module, page);
        }
        if (Boolean.getBoolean("problems.update")) {
            Files.writeString(PAGE, page.toString());
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
    }

    private static void appendFieldCodes(String module, StringBuilder page) throws IOException {
        Properties english = texts(module, "");
        Properties vietnamese = texts(module, "_vi");
        for (String key : new TreeSet<>(english.stringPropertyNames())) {
            if (key.startsWith(VIOLATION)) {
                page.append("| `%s` | %s | %s | %s |%n"
                        .formatted(
                                key.substring(VIOLATION.length()),
                                from(module),
                                english.getProperty(key),
                                vietnamese.getProperty(key)));
            }
        }
    }

    private static Set<String> brokenRules(String module) throws IOException {
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.walk(PROJECT.resolve(module + "/src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                BROKEN_RULE
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(rule -> rules.add(VIOLATION + rule.group(1)));
            }
        }
        return rules;
    }

    /** Modules with message bundles, the starter first. */
    private static List<String> modules() throws IOException {
        try (Stream<Path> folders = Files.list(PROJECT)) {
            return folders.filter(folder -> Files.isDirectory(folder.resolve("src/main/resources/messages")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted(Comparator.comparing((String module) -> !module.equals(STARTER))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    private static String from(String module) {
        return module.equals(STARTER) ? EVERY_SERVICE : module;
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
        String code = found.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
        String key = "problem." + code + ".title";
        return new Problem(
                code,
                HttpStatus.valueOf(found.group(2)).value(),
                from(module),
                english.getProperty(key, ""),
                vietnamese.getProperty(key, ""));
    }

    private static Properties texts(String module, String language) throws IOException {
        String bundle = module.equals(STARTER) ? "platform" : "problems";
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                PROJECT.resolve(module + "/src/main/resources/messages/" + bundle + language + ".properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    private record Problem(String code, int status, String module, String title, String titleVi) {}
}
