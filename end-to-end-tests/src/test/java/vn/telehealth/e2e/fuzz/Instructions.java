package vn.telehealth.e2e.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.e2e.AccessTable;
import vn.telehealth.e2e.ApiOperation;

/**
 * What Schemathesis is told of one role, as its configuration: values that name something which is there, for without them
 * nearly all that it sends ends at a 404, and which operations the role may not call, for these answer the same to whatever
 * is sent.
 *
 * @param objects values of path parameters, by kind of object
 * @param known values of other parameters, by their name in the configuration, such as {@code body.slotId}
 */
record Instructions(String role, Map<String, Map<String, String>> objects, Map<String, List<String>> known) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** In the middle between what is there and what is made up. */
    private static final String OFTEN = "probability = 0.7";

    /** TOML. */
    String forOperations(List<ApiOperation> operations) {
        Map<String, List<String>> dictionaries = new TreeMap<>(known);
        StringBuilder parameters = new StringBuilder("\n[parameters]\n");
        known.keySet().forEach(name -> parameters.append(binding(name, name)));
        StringBuilder single = new StringBuilder();
        for (ApiOperation operation : operations) {
            Map<String, String> ids = standing(operation);
            ids.forEach((name, id) -> dictionaries.put(nameOf(operation, name), List.of(id)));
            single.append(section(operation, ids));
        }
        return dictionaries.entrySet().stream()
                        .map(entry -> "\"%s\" = { values = %s }\n".formatted(entry.getKey(), text(entry.getValue())))
                        .collect(Collectors.joining("", "\n[dictionaries]\n", ""))
                + parameters
                + single;
    }

    /** None for what the role may change, for the reads need it as it is: its writes get {@link LiveObjects}. */
    private Map<String, String> standing(ApiOperation operation) {
        return operation.reads() || !AccessTable.grants(operation, role)
                ? objects.getOrDefault(AccessTable.row(operation).object(), Map.of())
                : Map.of();
    }

    private String section(ApiOperation operation, Map<String, String> ids) {
        List<String> lines = new ArrayList<>();
        if (!AccessTable.grants(operation, role)) {
            lines.add("phases.fuzzing.enabled = false\nphases.coverage.generation.mode = \"positive\"\n");
        }
        ids.keySet().forEach(name -> lines.add("parameters." + binding("path." + name, nameOf(operation, name))));
        // A section that says nothing is refused.
        return lines.isEmpty()
                ? ""
                : "\n[[operations]]\ninclude-operation-id = " + text(operation.id()) + "\n" + String.join("", lines);
    }

    private static String binding(String parameter, String dictionary) {
        return "\"%s\" = { dictionary = \"%s\", %s }\n".formatted(parameter, dictionary, OFTEN);
    }

    private static String nameOf(ApiOperation operation, String parameter) {
        return operation.id() + "." + parameter;
    }

    /** Texts of JSON are texts of TOML. */
    private static String text(Object value) {
        return JSON.writeValueAsString(value);
    }
}
