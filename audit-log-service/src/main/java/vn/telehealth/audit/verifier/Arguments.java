package vn.telehealth.audit.verifier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files to check. Proof and key are looked for beside the export when they are not named. */
record Arguments(Path export, Path proof, Path key) {

    static final String USAGE = """
            Usage: audit verify FILE [--proof FILE] [--key FILE]

            Checks an exported audit log (JSON lines) offline against its proof file and the log's public key (PEM).
            Without --proof: FILE.proof.json or audit-proof.json beside FILE. Without --key: audit-public-key.pem beside it.

            Exit status: 0 nothing was changed; 1 something was, or the signature is not the log's; 2 cannot be checked.
            """;

    static Arguments parse(String... args) {
        String export = null;
        String proof = null;
        String key = null;
        for (var i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--proof" -> proof = value(args, ++i);
                case "--key" -> key = value(args, ++i);
                default -> export = only(export, args[i]);
            }
        }
        if (export == null) {
            throw new IllegalArgumentException("The exported file is not named.");
        }
        var file = Path.of(export);
        var name = file.getFileName().toString().replaceFirst("\\.jsonl$", "") + ".proof.json";
        return new Arguments(
                file,
                proof == null ? beside(file, List.of(name, "audit-proof.json")) : Path.of(proof),
                key == null ? beside(file, List.of("audit-public-key.pem")) : Path.of(key));
    }

    private static String only(@Nullable String export, String arg) {
        if (export != null || arg.startsWith("-")) {
            throw new IllegalArgumentException("\"" + arg + "\" is not understood.");
        }
        return arg;
    }

    private static String value(String[] args, int at) {
        if (at >= args.length) {
            throw new IllegalArgumentException("\"" + args[at - 1] + "\" needs a file.");
        }
        return args[at];
    }

    private static Path beside(Path file, List<String> names) {
        return names.stream()
                .map(file::resolveSibling)
                .filter(Files::exists)
                .findFirst()
                .orElse(file.resolveSibling(names.getLast()));
    }
}
