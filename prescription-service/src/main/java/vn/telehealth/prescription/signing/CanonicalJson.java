package vn.telehealth.prescription.signing;

import java.io.IOException;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one way to write a prescription's content: JSON Canonicalization Scheme (RFC 8785) over NFC text. */
public final class CanonicalJson {

    /** Beyond 2^53 - 1 not all readers of JSON see the same number (RFC 8785, appendix D). */
    private static final BigInteger LARGEST = BigInteger.TWO.pow(53).subtract(BigInteger.ONE);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private CanonicalJson() {}

    /**
     * @param json a JSON object; numbers in it are whole and below 2^53, others have to be strings
     * @return its canonical form
     * @throws IllegalArgumentException when it is anything else
     */
    public static String of(String json) {
        try {
            JsonNode content = JSON.readTree(json);
            if (!content.isObject()) {
                throw new IllegalArgumentException("the content is not a JSON object");
            }
            return new JsonCanonicalizer(JSON.writeValueAsString(normal(content))).getEncodedString();
        } catch (JacksonException | IOException e) {
            throw new IllegalArgumentException("the content is not readable as JSON", e);
        }
    }

    private static JsonNode normal(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<String, JsonNode> field : node.properties()) {
                    object.set(text(field.getKey()), normal(field.getValue()));
                }
                if (object.size() != node.size()) {
                    throw new IllegalArgumentException("two fields of one name");
                }
                yield object;
            }
            case ARRAY -> {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                node.forEach(element -> array.add(normal(element)));
                yield array;
            }
            case STRING -> JsonNodeFactory.instance.stringNode(text(node.stringValue()));
            case NUMBER -> {
                if (!node.isIntegralNumber() || node.bigIntegerValue().abs().compareTo(LARGEST) > 0) {
                    throw new IllegalArgumentException("a number that is no whole one below 2^53 has to be a string");
                }
                yield node;
            }
            case BOOLEAN, NULL -> node;
            default -> throw new IllegalArgumentException("not JSON: " + node.getNodeType());
        };
    }

    private static String text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                throw new IllegalArgumentException("half of a character");
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
