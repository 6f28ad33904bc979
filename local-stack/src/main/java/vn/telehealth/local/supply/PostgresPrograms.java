package vn.telehealth.local.supply;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import vn.telehealth.local.file.Archive;

/** PostgreSQL as it comes from Maven: a jar with a packed folder in it. */
public final class PostgresPrograms {

    private PostgresPrograms() {}

    /** The folder that has {@code bin/postgres}. */
    public static Path in(ServerCache servers) throws IOException, InterruptedException {
        return servers.fetch("postgres", "", folder -> {
            Path jar = ServerCache.only(folder, ".jar");
            try (ZipFile zip = new ZipFile(jar.toFile());
                    InputStream packed = zip.getInputStream(zip.stream()
                            .filter(entry -> entry.getName().endsWith(".txz"))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no program in " + jar)))) {
                Archive.unpackXz(packed, folder);
            }
            Files.delete(jar);
        });
    }
}
