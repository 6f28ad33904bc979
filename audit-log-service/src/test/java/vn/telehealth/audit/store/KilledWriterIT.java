package vn.telehealth.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterIT {

    private static final int EVENTS = 6000;
    private static final int KILLS = 4;

    @TempDir
    private Path directory;

    @Test
    void killedAtAnyPointNothingIsLostOrDoubled() throws IOException, InterruptedException {
        try (var server = MongoServerFixture.at(directory.resolve("store"));
                var store = new StoreUnderTest(server)) {
            var reached = 0L;
            for (var kill = 1; kill <= KILLS; kill++) {
                var enough = Math.max(reached + 100, EVENTS / (KILLS + 2) * (long) kill + 17 * kill);
                var writer = start(server.uri());
                await().atMost(Duration.ofSeconds(60))
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> store.records.findByIndex(enough).isPresent());
                writer.destroyForcibly().waitFor();
                reached = store.log.tree().size();
            }
            assertThat(reached).as("killed before it was done").isLessThan(EVENTS);

            assertThat(start(server.uri()).waitFor()).isZero();

            assertThat(store.all())
                    .extracting(StoredRecord::eventId)
                    .containsExactlyElementsOf(
                            IntStream.range(0, EVENTS).mapToObj(Sample::eventId).toList());
            assertThat(store.log.tree()).isEqualTo(store.recomputed());
        }
    }

    private Process start(String uri) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        uri,
                        Integer.toString(EVENTS))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("writer.log").toFile())
                .start();
    }
}
