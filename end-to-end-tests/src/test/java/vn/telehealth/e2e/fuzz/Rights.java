package vn.telehealth.e2e.fuzz;

import java.util.List;
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

    /** @param answers how often each operation was answered with what, by id and status; other methods of its path do not count */
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

    int used() {
        return granted - unused.size();
    }
}
