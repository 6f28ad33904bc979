package vn.telehealth.local.authority;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Every certificate issued and revoked: lines of JSON, only ever appended, on the disk before anyone is answered. */
final class Ledger {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final Map<BigInteger, Entry> entries = new LinkedHashMap<>();

    /** One issued certificate. */
    record Entry(X509Certificate certificate, @Nullable Revocation revocation) {}

    /** @param reason CRLReason (RFC 5280, section 5.3.1) */
    record Revocation(Instant at, int reason) {}

    private record Line(
            String serial,
            Instant at,
            @Nullable String certificate,
            @Nullable Integer revokedFor) {}

    Ledger(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                cutTornLine();
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                lines.forEach(line -> apply(JSON.readValue(line, Line.class)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void issued(X509Certificate certificate, Instant at) {
        append(new Line(certificate.getSerialNumber().toString(16), at, Encodings.base64(certificate), null));
    }

    /** @return false when no such certificate was issued; one that is revoked stays so since the first time */
    synchronized boolean revoke(BigInteger serial, Revocation revocation) {
        Entry entry = entries.get(serial);
        if (entry == null) {
            return false;
        }
        if (entry.revocation() == null) {
            append(new Line(serial.toString(16), revocation.at(), null, revocation.reason()));
        }
        return true;
    }

    synchronized Optional<Entry> find(BigInteger serial) {
        return Optional.ofNullable(entries.get(serial));
    }

    synchronized List<Entry> forKey(PublicKey key) {
        return entries.values().stream()
                .filter(entry -> entry.certificate().getPublicKey().equals(key))
                .toList();
    }

    synchronized Collection<Entry> all() {
        return List.copyOf(entries.values());
    }

    private void append(Line line) {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rwd")) {
            log.seek(log.length());
            log.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        apply(line);
    }

    private void apply(Line line) {
        BigInteger serial = new BigInteger(line.serial(), 16);
        if (line.certificate() != null) {
            entries.put(serial, new Entry(Encodings.certificate(line.certificate()), null));
        }
        if (line.revokedFor() != null) {
            Revocation revocation = new Revocation(line.at(), line.revokedFor());
            entries.computeIfPresent(serial, (key, entry) -> new Entry(entry.certificate(), revocation));
        }
    }

    /** A line without an end was being written when the process was killed, and nobody was answered. */
    private void cutTornLine() throws IOException {
        String content = Files.readString(file, StandardCharsets.UTF_8);
        int end = content.lastIndexOf('\n') + 1;
        if (end < content.length()) {
            Files.writeString(file, content.substring(0, end), StandardCharsets.UTF_8);
        }
    }
}
