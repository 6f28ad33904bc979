package vn.telehealth.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How envelopes are written and read: UTF-8 JSON, instants in ISO 8601 UTC, unknown fields and types tolerated. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    public static String write(EventEnvelope<?> envelope) {
        return MAPPER.writeValueAsString(envelope);
    }

    /**
     * Reads an envelope.
     *
     * @return empty when the type is one that this version does not know
     * @throws MalformedEvent when it is no envelope, or its data do not fit its type
     */
    public static Optional<EventEnvelope<?>> read(String json) {
        try {
            JsonNode tree = MAPPER.readTree(json);
            String type = tree.path("type").asString("");
            if (type.isEmpty()) {
                throw new IllegalArgumentException("no type");
            }
            return EventCatalogue.find(type).map(event -> MAPPER.treeToValue(tree, envelopeOf(event)));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new MalformedEvent(e);
        }
    }

    private static JavaType envelopeOf(Class<? extends Event> event) {
        return MAPPER.getTypeFactory().constructParametricType(EventEnvelope.class, event);
    }
}
