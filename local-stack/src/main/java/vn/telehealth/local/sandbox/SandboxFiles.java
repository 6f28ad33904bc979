package vn.telehealth.local.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.TotpDevice;
import vn.telehealth.local.process.StackLock;
import vn.telehealth.local.secret.Secrets;

/** The credentials of sandbox accounts and pharmacies: one file each, readable by its owner alone. */
final class SandboxFiles {

    private final Path folder;
    private final Clock clock;
    private final JsonMapper json = new JsonMapper();

    SandboxFiles(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    <T> Optional<T> read(String name, Class<T> type) {
        Path file = folder.resolve(name + ".json");
        return Files.exists(file) ? Optional.of(json.readValue(file.toFile(), type)) : Optional.empty();
    }

    void write(String name, Object value) {
        try {
            Files.createDirectories(folder);
            Secrets.write(folder.resolve(name + ".json"), json.writeValueAsString(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Does what only one process at a time may do: the identity provider refuses an account that signs in twice at once,
     * as it would a guesser, and two first calls would register two physicians.
     */
    <T> T alone(Supplier<T> work) {
        try (StackLock lock = StackLock.acquire(folder.resolve(".lock"))) {
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    Account account(String name, StoredAccount stored) {
        String secret = stored.totpSecret();
        return new Account(stored.email(), stored.password(), secret == null ? null : device(name, secret));
    }

    /** The account's authenticator app, shared with every other process that uses the account. */
    TotpDevice device(String name, String secret) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TotpDevice(secret, clock, folder.resolve(name + ".step"));
    }
}
