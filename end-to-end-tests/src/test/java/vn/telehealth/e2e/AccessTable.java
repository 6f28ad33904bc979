package vn.telehealth.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.telehealth.local.Settings;

/** What {@code docs/access.md} says, by operation. */
public final class AccessTable {

    static final List<String> ROLES = List.of("patient", "physician", "pharmacist", "admin", "auditor");

    private static final Path PAGE = Settings.from(System.getenv()).project().resolve("docs/access.md");
    private static final int FIRST_ROLE = 3;

    private AccessTable() {}

    /** Fails when an operation has two rows. */
    public static Map<String, Row> read() {
        try {
            return Files.readAllLines(PAGE).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(AccessTable::row)
                    .collect(Collectors.toMap(
                            Row::operation,
                            Function.identity(),
                            (one, two) -> {
                                throw new IllegalStateException("two rows of " + one.operation());
                            },
                            LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> cells = Arrays.stream(line.substring(1).split("\\|", -1))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
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
