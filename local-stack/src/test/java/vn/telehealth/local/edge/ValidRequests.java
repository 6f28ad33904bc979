package vn.telehealth.local.edge;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.local.Settings;

/** Requests that the API documents allow, each operation as often as the others, with what people here write: from a seed. */
final class ValidRequests {

    private static final JsonMapper JSON = new JsonMapper();

    private final Random random;
    private final Vietnamese words;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String method, String path, JsonNode document, JsonNode described) {}

    ValidRequests(long seed) throws IOException {
        random = new Random(seed);
        words = new Vietnamese(random);
        Path folder = Settings.from(Map.of()).project().resolve("docs/openapi");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                JsonNode document = JSON.readTree(file);
                document.path("paths")
                        .properties()
                        .forEach(path -> path.getValue()
                                .properties()
                                .forEach(operation -> operations.add(new Operation(
                                        operation.getKey().toUpperCase(Locale.ROOT),
                                        path.getKey(),
                                        document,
                                        operation.getValue()))));
            }
        }
    }

    int operations() {
        return operations.size();
    }

    ValidRequest next(int number) {
        Operation operation = operations.get(number % operations.size());
        Map<String, String> headers = new HashMap<>(Map.of("Authorization", "Bearer " + token()));
        String path = operation.path();
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (JsonNode parameter : operation.described().path("parameters")) {
            String name = parameter.path("name").asString();
            String value = parameter(name, parameter.path("schema"));
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(value));
                case "header" -> headers.put(name, name.equals("If-Match") ? "\"" + random.nextInt(9) + "\"" : value);
                default -> {
                    if (parameter.path("required").asBoolean(false) || random.nextBoolean()) {
                        query.add(name + "=" + encoded(value));
                    }
                }
            }
        }
        return new ValidRequest(operation.method(), path + query, headers, body(operation, headers));
    }

    private byte[] body(Operation operation, Map<String, String> headers) {
        JsonNode content = operation.described().path("requestBody").path("content");
        List<String> types = new ArrayList<>(content.propertyNames());
        if (types.isEmpty()) {
            return new byte[0];
        }
        String type = types.get(random.nextInt(types.size()));
        headers.put("Content-Type", type);
        return switch (type) {
            case "application/json" ->
                JSON.writeValueAsBytes(new ValidJson(operation.document(), words, random)
                        .of(
                                content.path(type).path("schema"),
                                content.path(type).path("example")));
            case "multipart/form-data" -> image(headers);
            case "text/csv" -> csv();
            default -> throw new AssertionError("how do people send " + type + "?");
        };
    }

    private byte[] image(Map<String, String> headers) {
        headers.put("Content-Type", "multipart/form-data; boundary=----telehealth7MA4YWxk");
        byte[] picture = new byte[2_000 + random.nextInt(20_000)];
        random.nextBytes(picture);
        String before =
                "------telehealth7MA4YWxk\r\nContent-Disposition: form-data; name=\"image\"; filename=\"Đơn thuốc.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n";
        return join(before, picture, "\r\n------telehealth7MA4YWxk--\r\n");
    }

    private static byte[] join(String before, byte[] middle, String after) {
        byte[] start = before.getBytes(StandardCharsets.UTF_8);
        byte[] end = after.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + middle.length + end.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(middle, 0, all, start.length, middle.length);
        System.arraycopy(end, 0, all, start.length + middle.length, end.length);
        return all;
    }

    private byte[] csv() {
        StringBuilder csv = new StringBuilder("code,inn,name,strength,form,route\r\n");
        for (int i = 0; i < 20; i++) {
            csv.append("M-%d,%s,\"%s\",500 mg,Viên nén,ORAL\r\n"
                    .formatted(i, words.of("substance", 80), words.of("substance", 80)));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String parameter(String name, JsonNode schema) {
        return switch (name) {
            case "facilityCode" -> Integer.toString(10_000 + random.nextInt(89_999));
            case "code" -> "J0" + random.nextInt(9) + "." + random.nextInt(9);
            case "status" -> schema.has("enum") ? ValidJson.one(schema.path("enum"), random) : "issued";
            case "after" -> schema.path("type").asString().equals("integer") ? "17" : token().substring(0, 60);
            case "q" -> words.of("q", 100);
            case "Idempotency-Key", "id", "recordId", "objectId", "actor" ->
                new UUID(random.nextLong(), random.nextLong()).toString();
            case "action", "objectType" -> "prescription.dispensed";
            case "If-Match" -> "";
            default ->
                new ValidJson(schema, words, random)
                        .of(schema, schema.path("example"))
                        .asString();
        };
    }

    private String token() {
        byte[] bytes = new byte[700];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
