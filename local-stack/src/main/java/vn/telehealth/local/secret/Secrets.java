package vn.telehealth.local.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/**
 * One file a secret, readable by its owner alone: {@code <folder>/<owner>/<name>}, no line end. A service is given its
 * folder and reads every file in it as a property of that name.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The folder of one owner; made when it is missing. */
    public Path of(String owner) {
        Path path = folder.resolve(owner);
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The secret; made when there is none yet. */
    public synchronized String get(Secret secret) {
        Path file = of(secret.owner()).resolve(secret.name());
        try {
            if (!Files.exists(file)) {
                write(file, secret.kind().make(RANDOM));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands an owner a value that it may not show, like an address with a password in it. */
    public synchronized void put(String owner, String name, String value) {
        Path file = of(owner).resolve(name);
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(value)) {
                write(file, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a file that holds secrets, readable by its owner alone, whole or not at all. */
    public static void write(Path file, String content) throws IOException {
        Path written = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                ".",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(written, content);
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
