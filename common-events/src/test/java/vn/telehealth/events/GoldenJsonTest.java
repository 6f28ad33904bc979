package vn.telehealth.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Holds the wire to what was once published; {@code -Dgolden.update=true} adds the files of new types, and changes none. */
class GoldenJsonTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static Stream<Class<? extends Event>> events() {
        return EventCatalogue.events();
    }

    @ParameterizedTest
    @MethodSource("events")
    void writesWhatWasOncePublished(Class<? extends Event> type) throws IOException {
        EventEnvelope<?> sample = Samples.envelopeOf(type);
        Path golden = GOLDEN.resolve(sample.type() + ".json");
        if (Boolean.getBoolean("golden.update") && !Files.exists(golden)) {
            Files.writeString(
                    golden,
                    MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(MAPPER.readTree(EventJson.write(sample)))
                            + "\n");
        }

        assertThat(golden).exists();
        assertThat(MAPPER.readTree(EventJson.write(sample))).isEqualTo(MAPPER.readTree(Files.readString(golden)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsWhatWasOncePublished(Class<? extends Event> type) throws IOException {
        EventEnvelope<?> sample = Samples.envelopeOf(type);

        String golden = Files.readString(GOLDEN.resolve(sample.type() + ".json"));

        assertThat(EventJson.read(golden).orElseThrow()).isEqualTo(sample);
    }

    @Test
    void keepsEveryTypeThatWasOncePublished() throws IOException {
        Set<String> known = EventCatalogue.events().map(EventCatalogue::typeOf).collect(Collectors.toSet());

        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<String> published = files.map(
                            file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .toList();
            assertThat(known).containsExactlyInAnyOrderElementsOf(published);
        }
    }

    @Test
    void toleratesUnknownFieldsAndTypes() {
        EventEnvelope<?> sample =
                Samples.envelopeOf(EventCatalogue.find("patient.updated.v1").orElseThrow());
        String json = EventJson.write(sample);

        assertThat(EventJson.read(json.replaceFirst("\\{", "{\"added\": {\"later\": 1}, ")))
                .hasValueSatisfying(read -> assertThat(read).isEqualTo(sample));
        assertThat(EventJson.read(json.replace("patient.updated.v1", "patient.updated.v9")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no json",
                "[]x",
                "{\"type\": \"patient.updated.v1\", \"data\": 5}",
                "{\"type\": \"patient.updated.v1\", \"id\": \"x\"}"
            })
    void refusesWhatIsNoEvent(String record) {
        assertThatThrownBy(() -> EventJson.read(record)).isInstanceOf(MalformedEvent.class);
    }

    @Test
    void everyTopicIsInTheCatalogueOfTopics() {
        assertThat(EventCatalogue.events().map(EventCatalogue::topicOf).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }
}
