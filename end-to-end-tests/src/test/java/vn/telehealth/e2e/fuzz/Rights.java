package vn.telehealth.e2e.fuzz;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.telehealth.e2e.AccessTable;
import vn.telehealth.e2e.ApiOperation;

/**
 * What a role may do by {@code docs/access.md}, and whether it ever could.
 *
 * @param granted number of operations that the role may call
 * @param unused of them those that were never answered 2xx
 */
record Rights(int granted, List<String> unused) {

    static final Rights NONE = new Rights(0, List.of());

    /** Can be done once to the one draft there is, and issuing it, which ends it as well, comes first. */
    private static final Set<String> SELDOM = Set.of("discardDraft");

    /** @param answers how often each operation was answered with what, by id and status */
    static Rights of(List<ApiOperation> operations, String role, JsonNode answers) {
        List<ApiOperation> granted = operations.stream()
                .filter(operation -> AccessTable.grants(operation, role))
                .toList();
        return new Rights(
                granted.size(),
                granted.stream()
                        .map(ApiOperation::id)
                        .filter(id -> answers.path(id)
                                .propertyStream()
                                .noneMatch(answer -> answer.getKey().startsWith("2")))
                        .toList());
    }

    /** Those that nothing excuses. */
    List<String> missed() {
        return unused.stream().filter(id -> !SELDOM.contains(id)).toList();
    }
}
