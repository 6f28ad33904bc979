package vn.telehealth.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} is made from the code; {@code -Devents.update=true} rewrites it. */
class EventCatalogueDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/events.md");

    @Test
    void isWhatTheCodeSays() throws IOException {
        String actual = document();
        if (Boolean.getBoolean("events.update")) {
            Files.writeString(DOCUMENT, actual);
        }

        assertThat(Files.readString(DOCUMENT)).isEqualTo(actual);
    }

    private static String document() {
        StringBuilder page = new StringBuilder("""
                # Event catalogue

                Made from `common-events` by `EventCatalogueDocumentTest`; do not edit.

                Every record is JSON in an envelope: `id`, `type`, `occurredAt` (ISO 8601, UTC), `aggregateId`, `correlationId`, `causationId`, `actor` (`id`, `role`, `clientId`),
                `sourceIp`, `data`. The Kafka key is the correlation id; the headers `id`, `type` and `traceparent` repeat what routing and tracing need. `?` marks a field that may be absent.
                Consumers read committed, remember ids, and pass over types and fields that they do not know. What cannot be processed goes to `<topic>.dlt`.
                """);
        for (String topic : Topics.ALL) {
            page.append("\n## Topic `").append(topic).append("`\n| type | data |\n|---|---|\n");
            EventCatalogue.events()
                    .filter(event -> EventCatalogue.topicOf(event).equals(topic))
                    .forEach(event -> page.append("| `")
                            .append(EventCatalogue.typeOf(event))
                            .append("` | ")
                            .append(fields(event))
                            .append(" |\n"));
        }
        return page.toString();
    }

    private static String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(EventCatalogueDocumentTest::field)
                .collect(Collectors.joining(", "));
    }

    private static String field(RecordComponent component) {
        String type = component
                .getGenericType()
                .getTypeName()
                .replaceAll("[a-z0-9_]+\\.", "")
                .replace("<", " of ")
                .replace(">", "");
        boolean optional = Arrays.stream(component.getAnnotatedType().getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
        return "`" + component.getName() + "`" + (optional ? "?" : "") + " " + type;
    }
}
