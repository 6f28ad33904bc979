package vn.telehealth.prescription.qr;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads barcodes with the zbarimg program, which shares no code with what drew them. Debian package zbar-tools. */
public final class Zbar {

    private Zbar() {}

    /** The text, empty when none is found. */
    public static String read(byte[] image) throws Exception {
        Path file = Files.createTempFile("qr", ".png");
        try {
            Files.write(file, image);
            return read(file);
        } finally {
            Files.delete(file);
        }
    }

    public static String read(Path image) throws Exception {
        Process process = new ProcessBuilder(
                        "zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", image.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text.stripTrailing();
    }
}
