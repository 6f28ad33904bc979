package vn.telehealth.local.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The plain text of a mail as it went over the wire (RFC 2045: multipart, quoted-printable, Base64; UTF-8). */
final class MailText {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\"\\s;]+)\"?", Pattern.CASE_INSENSITIVE);

    private MailText() {}

    static String of(String message) {
        return plain(message.replace("\r\n", "\n")).orElse("");
    }

    private static Optional<String> plain(String entity) {
        int split = entity.indexOf("\n\n");
        String headers = entity.substring(0, Math.max(0, split)).replaceAll("\n[ \t]+", " ");
        String body = entity.substring(split + 2);
        String type = header(headers, "content-type").orElse("text/plain");
        Matcher boundary = BOUNDARY.matcher(type);
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/") && boundary.find()) {
            return Pattern.compile("(?m)^--" + Pattern.quote(boundary.group(1)) + "(--)?$\n?")
                    .splitAsStream(body)
                    .filter(part -> part.contains("\n\n"))
                    .flatMap(part -> plain(part).stream())
                    .findFirst();
        }
        return type.toLowerCase(Locale.ROOT).startsWith("text/plain")
                ? Optional.of(decoded(
                        body, header(headers, "content-transfer-encoding").orElse("7bit")))
                : Optional.empty();
    }

    private static Optional<String> header(String headers, String name) {
        Matcher line = Pattern.compile("(?im)^" + name + ":\\s*(.*)$").matcher(headers);
        return line.find() ? Optional.of(line.group(1).strip()) : Optional.empty();
    }

    private static String decoded(String body, String encoding) {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "base64" -> new String(Base64.getMimeDecoder().decode(body.strip()), StandardCharsets.UTF_8);
            case "quoted-printable" -> quotedPrintable(body);
            default -> body;
        };
    }

    private static String quotedPrintable(String body) {
        String joined = body.replace("=\n", "");
        byte[] bytes = new byte[joined.getBytes(StandardCharsets.UTF_8).length];
        int length = 0;
        for (int i = 0; i < joined.length(); i++) {
            char c = joined.charAt(i);
            if (c == '=' && i + 2 < joined.length()) {
                bytes[length++] = (byte) Integer.parseInt(joined.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[length++] = (byte) c;
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}
