package vn.telehealth.e2e;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.server.KafkaServer;
import vn.telehealth.local.server.Services;
import vn.telehealth.local.server.SpringService;
import vn.telehealth.local.setup.AdminConnection;

/** Everything that the fleet writes and that people other than those of a visit may read, by where it stands. */
record Haystacks(LocalStack stack) {

    /** The mailbox of the sandbox holds mails, which go to the person they are about. */
    private static final String MAILBOX = "mail.log";

    Map<String, String> logs() throws IOException {
        Map<String, String> logs = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(stack.settings().logs())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.equals(MAILBOX)) {
                    logs.put(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return logs;
    }

    /** Command lines, which everyone on the machine can read. */
    Map<String, String> commandLines() throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        for (var server : stack.status()) {
            Path file = Path.of("/proc/" + server.pid() + "/cmdline");
            if (Files.exists(file)) {
                lines.put(server.name(), Files.readString(file).replace('\0', ' '));
            }
        }
        return lines;
    }

    Map<String, String> metrics() throws IOException, InterruptedException {
        Map<String, String> metrics = new LinkedHashMap<>();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (SpringService service : new Services(stack.supplies()).all()) {
                HttpRequest request = HttpRequest.newBuilder(service.metrics(stack.supplies()))
                        .build();
                metrics.put(
                        service.name(),
                        http.send(request, BodyHandlers.ofString()).body());
            }
        }
        return metrics;
    }

    /** All that is in each topic, keys and headers too; also what connectors keep there, and dead letters. */
    Map<String, String> topics() {
        Map<String, StringBuilder> topics = new LinkedHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", KafkaServer.bootstrap(stack.supplies())),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = new ArrayList<>();
            consumer.listTopics().forEach((topic, partitions) -> {
                topics.put(topic, new StringBuilder());
                partitions.forEach(partition -> all.add(new TopicPartition(topic, partition.partition())));
            });
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(record ->
                                write(record, topics.computeIfAbsent(record.topic(), topic -> new StringBuilder())));
            }
        }
        Map<String, String> texts = new LinkedHashMap<>();
        topics.forEach((topic, text) -> texts.put(topic, text.toString()));
        return texts;
    }

    private static void write(ConsumerRecord<byte[], byte[]> record, StringBuilder text) {
        record.headers().forEach(header -> append(text, header.value()));
        append(text, record.key());
        append(text, record.value());
    }

    private static void append(StringBuilder text, byte[] bytes) {
        if (bytes != null) {
            text.append(new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
    }

    /** Every row of every table of the services' databases. */
    Map<String, String> tables() throws SQLException {
        Map<String, String> tables = new LinkedHashMap<>();
        for (SpringService service : new Services(stack.supplies()).all()) {
            if (service.database().isPresent()) {
                String database = service.database().get();
                try (Connection connection = AdminConnection.to(database, stack.supplies());
                        Statement statement = connection.createStatement()) {
                    for (String table : column(
                            statement,
                            "select quote_ident(tablename) from pg_tables where schemaname = 'public' order by 1")) {
                        String sql = "select row_to_json(t)::text from " + table + " t";
                        tables.put(database + "." + table, String.join("\n", column(statement, sql)));
                    }
                }
            }
        }
        return tables;
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
