package vn.telehealth.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a TCP port can be listened on, and who has it when not. */
public final class PortUse {

    private static final Path PROC = Path.of("/proc");

    private PortUse() {}

    public static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Name and pid of the process that listens on the port; empty when it belongs to someone else. */
    public static Optional<String> holder(int port) {
        try {
            List<String> sockets = Stream.of("tcp", "tcp6")
                    .flatMap(table -> inodes(PROC.resolve("net").resolve(table), port))
                    .map(inode -> "socket:[" + inode + "]")
                    .toList();
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
                for (Path process : processes) {
                    if (opens(process, sockets)) {
                        return Optional.of(
                                Files.readString(process.resolve("comm")).strip() + ", pid " + process.getFileName());
                    }
                }
            }
        } catch (IOException e) {
            // Whoever it was has just ended, or the system does not say: the port alone is told then.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Stream<String> inodes(Path table, int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        try {
            return Files.readAllLines(table).stream()
                    .map(line -> line.strip().split("\\s+", -1))
                    .filter(fields -> fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals("0A"))
                    .map(fields -> fields[9]);
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean opens(Path process, List<String> sockets) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path descriptor : open) {
                if (sockets.contains(Files.readSymbolicLink(descriptor).toString())) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false;
        }
        return false;
    }
}
