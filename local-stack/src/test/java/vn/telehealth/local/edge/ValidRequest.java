package vn.telehealth.local.edge;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** @param headers beside those that every request has */
record ValidRequest(String method, String target, Map<String, String> headers, byte[] body) {

    int bodyHash() {
        return Arrays.hashCode(body);
    }

    HttpRequest at(URI edge, String name) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(edge + target))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Accept-Language", "vi-VN,vi;q=0.9,en;q=0.8")
                .header("User-Agent", "Telehealth/1.4 (Android 16; Pixel 9)")
                .header(Recorder.CASE, name);
        headers.forEach(request::header);
        return request.build();
    }

    @Override
    public String toString() {
        return method + " " + target + " " + new String(body, StandardCharsets.UTF_8);
    }
}
