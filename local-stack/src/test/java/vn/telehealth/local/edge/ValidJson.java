package vn.telehealth.local.edge;

import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A value that a schema of an API document allows; codes as in the example, sentences as people write them. */
final class ValidJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String CODE = "[\\p{L}\\p{N}_.:+/*@-]{1,60}";

    private final JsonNode document;
    private final Vietnamese words;
    private final Random random;

    ValidJson(JsonNode document, Vietnamese words, Random random) {
        this.document = document;
        this.words = words;
        this.random = random;
    }

    JsonNode of(JsonNode schema, JsonNode example) {
        return of("", schema, example);
    }

    static String one(JsonNode some, Random random) {
        return some.get(random.nextInt(some.size())).asString();
    }

    private JsonNode of(String name, JsonNode schema, JsonNode example) {
        if (schema.has("$ref")) {
            return of(name, document.at(schema.path("$ref").asString().substring(1)), example);
        }
        if (schema.has("anyOf")) {
            return of(name, schema.path("anyOf").get(0), example);
        }
        JsonNode types = schema.path("type");
        return switch (types.isArray() ? types.get(0).asString() : types.asString()) {
            case "object" -> object(schema, example);
            case "array" -> array(name, schema, example);
            case "integer" -> NODES.numberNode(between(schema));
            case "number" -> NODES.numberNode(between(schema) + (random.nextBoolean() ? 0.5 : 0));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default -> NODES.stringNode(text(name, schema, example));
        };
    }

    private JsonNode object(JsonNode schema, JsonNode example) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            boolean known = example.has(name) || !property.getValue().has("pattern");
            if (known && (example.has(name) || random.nextInt(3) > 0)) {
                object.set(name, of(name, property.getValue(), example.path(name)));
            }
        });
        return object;
    }

    private JsonNode array(String name, JsonNode schema, JsonNode example) {
        ArrayNode array = NODES.arrayNode();
        for (int i = 0; i <= random.nextInt(3); i++) {
            array.add(of(name, schema.path("items"), example.path(0)));
        }
        return array;
    }

    private int between(JsonNode schema) {
        int least = Math.max(1, schema.path("minimum").asInt(1));
        return least
                + random.nextInt(
                        Math.max(1, Math.min(100, schema.path("maximum").asInt(100)) - least));
    }

    private String text(String name, JsonNode schema, JsonNode example) {
        if (schema.has("enum")) {
            return one(schema.path("enum"), random);
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "date" -> "2026-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(9);
            case "date-time" -> "2026-03-02T08:30:00+07:00";
            case "" ->
                free(name, schema, example.asString(schema.path("example").asString("")));
            default -> example.asString("x");
        };
    }

    private String free(String name, JsonNode schema, String example) {
        boolean code = example.matches(CODE) && !Vietnamese.words(name);
        boolean shaped = !schema.path("pattern").asString("\\S").equals("\\S");
        return code || shaped
                ? example
                : words.of(name, schema.path("maxLength").asInt(500));
    }
}
