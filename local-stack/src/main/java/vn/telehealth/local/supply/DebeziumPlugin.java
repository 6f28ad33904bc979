package vn.telehealth.local.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.telehealth.local.file.Archive;

/** The Debezium connector for PostgreSQL, as a plugin of Kafka Connect. */
public final class DebeziumPlugin {

    private DebeziumPlugin() {}

    /** A folder for {@code plugin.path}. */
    public static Path in(ServerCache servers) throws IOException, InterruptedException {
        return servers.fetch("debezium", "", folder -> {
            Path archive = ServerCache.only(folder, ".tar.gz");
            Archive.unpackGzip(archive, folder);
            Files.delete(archive);
        });
    }
}
