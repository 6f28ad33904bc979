package vn.telehealth.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeMap;

/** Short names for contents: equal when the contents are. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(String text) {
        return shortened(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    public static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return shortened(digest.digest());
    }

    public static String of(Collection<Path> files) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            all.append(file.getFileName()).append('=').append(of(file)).append('\n');
        }
        return of(all.toString());
    }

    /** Changes when the process, started anew, would be another than the one that was started then. */
    static String of(Invocation invocation) throws IOException {
        return of(
                invocation.command() + "\n" + new TreeMap<>(invocation.environment()) + "\n" + of(invocation.inputs()));
    }

    private static String shortened(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
