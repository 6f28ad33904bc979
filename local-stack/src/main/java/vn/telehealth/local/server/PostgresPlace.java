package vn.telehealth.local.server;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import vn.telehealth.local.Settings;
import vn.telehealth.local.file.Folders;
import vn.telehealth.local.process.Fingerprint;

/**
 * Where PostgreSQL's programs and data stand, and as whom it runs: it refuses to run as root, and another user cannot
 * enter root's home. Then both move to {@code /var/lib/telehealth}.
 *
 * @param user whom to become; empty to stay who one is
 */
record PostgresPlace(Path cache, Path home, String user) {

    private static final Path OPEN_TO_ALL = Path.of("/var/lib/telehealth");

    static PostgresPlace of(Settings settings) throws IOException {
        if (!isRoot()) {
            return new PostgresPlace(settings.cache(), settings.data("postgres"), "");
        }
        return new PostgresPlace(
                reachable(settings.cache()) ? settings.cache() : OPEN_TO_ALL,
                reachable(settings.home())
                        ? settings.data("postgres")
                        : OPEN_TO_ALL.resolve(
                                "postgres-" + Fingerprint.of(settings.home().toString())),
                exists("postgres") ? "postgres" : "nobody");
    }

    Path data() {
        return home.resolve("data");
    }

    void delete() throws IOException {
        Folders.delete(home);
    }

    /**
     * Deletes the lock of a server that has crashed. PostgreSQL itself goes by the number of the process, which may be in
     * use anew, or not be collected yet by its parent, and then refuses to start.
     */
    void forgetCrashedServer() throws IOException {
        Path lock = data().resolve("postmaster.pid");
        if (Files.exists(lock)) {
            String process = Files.readString(lock).lines().findFirst().orElse("");
            if (!worksHere(process.strip())) {
                Files.delete(lock);
            }
        }
    }

    /** A server's working folder is that of its data. */
    private boolean worksHere(String process) throws IOException {
        try {
            return Files.isSameFile(Path.of("/proc", process, "cwd"), data());
        } catch (NoSuchFileException e) {
            return false;
        } catch (AccessDeniedException e) {
            // Somebody else's: PostgreSQL judges for itself.
            return true;
        }
    }

    /** The command, run as the user that owns the data. */
    List<String> as(List<String> command) {
        if (user.isEmpty()) {
            return command;
        }
        List<String> all =
                new ArrayList<>(List.of("setpriv", "--reuid=" + user, "--regid=" + group(), "--clear-groups", "--"));
        all.addAll(command);
        return all;
    }

    /** Hands a file or folder over to the user that runs the server. */
    void own(Path path) throws IOException {
        if (!user.isEmpty()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user));
        }
    }

    private String group() {
        return user.equals("nobody") ? "nogroup" : user;
    }

    private static boolean isRoot() throws IOException {
        return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static boolean exists(String user) throws IOException {
        return Files.readAllLines(Path.of("/etc/passwd")).stream().anyMatch(line -> line.startsWith(user + ":"));
    }

    private static boolean reachable(Path path) throws IOException {
        for (Path at = path; at != null; at = at.getParent()) {
            if (Files.exists(at) && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
