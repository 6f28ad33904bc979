package vn.telehealth.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.telehealth.local.Settings;

/** What {@code docs/access.md} says, by operation. */
public final class AccessTable {

    static final List<String> ROLES = List.of("patient", "physician", "pharmacist", "admin", "auditor");

    private static final Path PAGE = Settings.from(System.getenv()).project().resolve("docs/access.md");
    private static final int FIRST_ROLE = 3;

    private static final Map<String, Row> ROWS = rows();
    private static final Map<String, Refusal> RELATIONS = relations();

    private AccessTable() {}

    /** Of the operations that have a row. */
    static Set<String> operations() {
        return ROWS.keySet();
    }

    public static Row row(ApiOperation operation) {
        return Objects.requireNonNull(ROWS.get(operation.id()), operation + " has no row");
    }

    /** Whether the role may call the operation, be it about its own objects only. */
    public static boolean grants(ApiOperation operation, String role) {
        return row(operation).access().get(role) != Access.NONE;
    }

    /** Whether a pharmacy changes with it what is its own. */
    static boolean isAtTheCounter(ApiOperation operation) {
        return !operation.reads() && row(operation).access().get("pharmacist") == Access.OWN;
    }

    /** How those are answered whose token falls short, by the name of the relation. */
    static Map<String, Refusal> refusals() {
        return RELATIONS;
    }

    /** Fails when an operation has two rows. */
    private static Map<String, Row> rows() {
        return lines("| `")
                .map(AccessTable::row)
                .collect(Collectors.toMap(
                        Row::operation,
                        Function.identity(),
                        (one, two) -> {
                            throw new IllegalStateException("two rows of " + one.operation());
                        },
                        LinkedHashMap::new));
    }

    private static Map<String, Refusal> relations() {
        return lines("| *")
                .map(AccessTable::cells)
                .collect(Collectors.toMap(
                        cells -> cells.get(0).replace("*", ""),
                        cells -> new Refusal(Integer.parseInt(cells.get(2)), cells.get(3))));
    }

    private static Stream<String> lines(String beginning) {
        try {
            return Files.readAllLines(PAGE).stream().filter(line -> line.startsWith(beginning));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|", -1))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }

    private static Row row(String line) {
        List<String> cells = cells(line);
        Map<String, Access> access = new LinkedHashMap<>();
        for (String role : ROLES) {
            access.put(role, Access.of(cells.get(FIRST_ROLE + ROLES.indexOf(role))));
        }
        String scope = cells.get(FIRST_ROLE + ROLES.size());
        return new Row(
                cells.get(0).replace(" †", ""),
                cells.get(0).endsWith("†"),
                cells.get(1),
                cells.get(2).equals("-") ? "" : cells.get(2),
                access,
                scope.equals("-") ? "" : scope);
    }

    /** @param problem code of the answer */
    record Refusal(int status, String problem) {}

    public enum Access {
        NONE("-"),
        OWN("own"),
        ALL("all");

        private final String word;

        Access(String word) {
            this.word = word;
        }

        private static Access of(String word) {
            return Arrays.stream(values())
                    .filter(access -> access.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("'" + word + "' is neither all, own nor -"));
        }
    }

    /**
     * @param fresh whether the second factor must be fresh
     * @param request method and path
     * @param object what the path names; empty for nothing that belongs to somebody
     * @param access by role
     */
    public record Row(
            String operation, boolean fresh, String request, String object, Map<String, Access> access, String scope) {}
}
