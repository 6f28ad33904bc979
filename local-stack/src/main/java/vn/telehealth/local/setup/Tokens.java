package vn.telehealth.local.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.plan.Task;
import vn.telehealth.local.process.Command;
import vn.telehealth.local.process.Jvm;
import vn.telehealth.local.secret.Secret;
import vn.telehealth.local.secret.SecretKind;
import vn.telehealth.local.supply.Supplies;

/** The PKCS#11 tokens of SoftHSM2 in which keys are made that sign prescriptions and the audit log, and that wrap data keys. */
public final class Tokens {

    public static final String TASK = "tokens";

    private static final List<Path> LIBRARIES = List.of(
            Path.of("/usr/lib/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so"),
            Path.of("/usr/lib64/pkcs11/libsofthsm2.so"),
            Path.of("/usr/local/lib/softhsm/libsofthsm2.so"));

    private final Supplies supplies;
    private final Map<String, Secret> pins;

    /** @param pins the user PIN of each token, by label */
    public Tokens(Supplies supplies, Map<String, Secret> pins) {
        this.supplies = supplies;
        this.pins = Map.copyOf(pins);
    }

    public Task task() {
        return new Task(TASK, Set.of(), this::make);
    }

    /**
     * The PKCS#11 library.
     *
     * @throws StackFailure where there is none, saying how to get it
     */
    public static Path library() {
        return library(LIBRARIES);
    }

    static Path library(List<Path> places) {
        return places.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () -> new StackFailure(
                                "SoftHSM2 is missing: install it with 'apt-get install softhsm2', then run ./telehealth up again."));
    }

    /** What a process needs to know to find the tokens. */
    public static Map<String, String> environment(Supplies supplies) {
        return Map.of("SOFTHSM2_CONF", home(supplies).resolve("softhsm2.conf").toString());
    }

    private static Path home(Supplies supplies) {
        return supplies.settings().data("hsm");
    }

    private void make() throws IOException, InterruptedException {
        Path library = library();
        Path home = home(supplies);
        Folders.closed(home);
        Folders.closed(home.resolve("tokens"));
        Files.writeString(home.resolve("softhsm2.conf"), """
                directories.tokendir = %s
                objectstore.backend = file
                log.level = ERROR
                slots.removable = false
                """.formatted(home.resolve("tokens")));
        for (Map.Entry<String, Secret> pin : pins.entrySet()) {
            Path done = home.resolve(pin.getKey() + ".initialised");
            if (!Files.exists(done)) {
                initialise(library, pin.getKey(), pin.getValue());
                Files.createFile(done);
            }
        }
    }

    /** In a process of its own: the library reads its configuration from the environment. */
    private void initialise(Path library, String label, Secret pin) throws IOException, InterruptedException {
        Secret officer = new Secret("hsm", label + ".so-pin", SecretKind.PIN);
        supplies.secret(pin);
        supplies.secret(officer);
        Path log = supplies.settings().log("tokens");
        int code = Command.of(Jvm.withHeap(64)
                        .main(
                                supplies.programs().own(),
                                TokenProgram.class.getName(),
                                library.toString(),
                                label,
                                supplies.secrets()
                                        .of(officer.owner())
                                        .resolve(officer.name())
                                        .toString(),
                                supplies.secrets()
                                        .of(pin.owner())
                                        .resolve(pin.name())
                                        .toString())
                        .command())
                .with(environment(supplies))
                .loggingTo(log)
                .run();
        if (code != 0) {
            throw new StackFailure("The token " + label + " could not be made: see " + log + ".");
        }
    }
}
