package vn.telehealth.local.authority;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The openssl program, as a judge that shares no code with ours. */
final class OpenSsl {

    private final Path folder;

    OpenSsl(Path folder) {
        this.folder = folder;
    }

    record Result(int exit, String output) {}

    Result run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    String succeed(String... arguments) throws IOException, InterruptedException {
        Result result = run(arguments);
        if (result.exit() != 0) {
            throw new AssertionError(String.join(" ", arguments) + "\n" + result.output());
        }
        return result.output();
    }
}
