package vn.telehealth.local.edge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One attack of {@code attacks.tsv} in one place of a request.
 *
 * @param place {@code q} query, {@code j} field of a JSON body, {@code h} header, {@code p} path, {@code r} the whole request;
 *     what is tried in the query is tried as a variable of the path, {@code v}, too
 */
record Attack(int number, String category, char place, String payload) {

    private static final List<String> FIELDS = List.of("note", "reason", "symptoms", "address", "advice", "name");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(r|n|x([0-9a-f]{2}))");
    private static final String TOKEN = "a".repeat(300) + "." + "b".repeat(300);

    static List<Attack> all() throws IOException {
        List<Attack> all = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Attack.class.getResourceAsStream("/edge/attacks.tsv")),
                StandardCharsets.UTF_8))) {
            for (String line :
                    lines.lines().filter(text -> !text.startsWith("#")).toList()) {
                String[] parts = line.split("\t", 3);
                for (char place : parts[1].toCharArray()) {
                    all.add(new Attack(all.size(), parts[0], place, parts[2]));
                }
            }
        }
        for (Attack attack : List.copyOf(all)) {
            if (attack.place == 'q') {
                all.add(new Attack(all.size(), attack.category, 'v', attack.payload));
            }
        }
        return all;
    }

    /** The request, in the hands of somebody with a token. */
    byte[] request() {
        return switch (place) {
            case 'q' -> get("/api/slots?facilityCode=" + encoded(), head("") + "\r\n");
            case 'v' -> get("/api/verify/" + encoded(), head("") + "\r\n");
            case 'p' -> get(payload, head("") + "\r\n");
            case 'h' -> inHeader();
            case 'j' -> post(head(""), "Content-Type: application/json\r\n", inJson());
            default -> unescaped().getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    @Override
    public String toString() {
        return category + " " + place + " " + payload;
    }

    private byte[] inHeader() {
        String name = payload.substring(0, payload.indexOf(':'));
        String head = head(name);
        return name.startsWith("Content-Type")
                ? post(head, payload + "\r\n", "{}")
                : name.startsWith("Content")
                        ? post(head, "Content-Type: application/json\r\n" + payload + "\r\n", "{}")
                        : get("/api/slots", head + payload + "\r\n\r\n");
    }

    private String head(String without) {
        StringBuilder head = new StringBuilder("Connection: close\r\n");
        for (String header : List.of(
                "Host: localhost",
                "User-Agent: telehealth/1",
                "Accept: application/json",
                Recorder.CASE + ": " + number,
                "Authorization: Bearer " + TOKEN)) {
            if (without.isEmpty() || !header.startsWith(without + ":")) {
                head.append(header).append("\r\n");
            }
        }
        return head.toString();
    }

    private static byte[] get(String target, String head) {
        return ("GET " + target + " HTTP/1.1\r\n" + head).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] post(String head, String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return ("POST /api/slots HTTP/1.1\r\n" + head + type + "Content-Length: " + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String inJson() {
        String field = FIELDS.get(number % FIELDS.size());
        return "{\"" + field + "\":\"" + payload.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    /** What is percent-encoded already stays as it is. */
    private String encoded() {
        return URLEncoder.encode(payload, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replaceAll("%25(?=[0-9a-fA-F]{2})", "%");
    }

    private String unescaped() {
        return ESCAPE.matcher(payload).replaceAll(found -> {
            char character = switch (found.group(1).charAt(0)) {
                case 'r' -> '\r';
                case 'n' -> '\n';
                default -> (char) Integer.parseInt(found.group(2), 16);
            };
            return Matcher.quoteReplacement(Character.toString(character));
        });
    }
}
