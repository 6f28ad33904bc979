package vn.telehealth.local.authority;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** Files that are either whole or not there, and that only their owner reads. */
final class StateFiles {

    private final Path folder;

    StateFiles(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Optional<byte[]> read(String name) {
        try {
            return Files.exists(path(name)) ? Optional.of(Files.readAllBytes(path(name))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String name, byte[] content) {
        try {
            Path draft = Files.createTempFile(folder, name, ".new");
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(content));
                file.force(true);
            }
            Files.move(draft, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret in that file; made on first use. */
    String secret(String name) {
        if (read(name).isEmpty()) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            write(name, Base64.getUrlEncoder().encode(random));
        }
        return new String(read(name).orElseThrow(), StandardCharsets.US_ASCII).strip();
    }
}
