package vn.telehealth.local.authority;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Plain HTTP calls to the authority, with openssl for all that is cryptography. */
final class AuthorityClient {

    private final AuthorityServer server;
    private final Path folder;
    private final OpenSsl openssl;
    private final HttpClient http = HttpClient.newHttpClient();

    AuthorityClient(AuthorityServer server, Path folder) {
        this.server = server;
        this.folder = folder;
        this.openssl = new OpenSsl(folder);
    }

    /** Makes a key and a request for it in the folder: NAME.key and NAME.csr (DER). */
    void request(String name, String subject) throws Exception {
        openssl.succeed("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", name + ".key");
        openssl.succeed(
                "req",
                "-new",
                "-utf8",
                "-key",
                name + ".key",
                "-subj",
                subject,
                "-outform",
                "DER",
                "-out",
                name + ".csr");
    }

    HttpResponse<byte[]> enrol(String name, String password) throws Exception {
        String user = AuthorityServer.CLIENT + ":" + password;
        return send(HttpRequest.newBuilder(uri("/.well-known/est/simpleenroll"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/pkcs10")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Base64.getMimeEncoder().encode(Files.readAllBytes(folder.resolve(name + ".csr"))))));
    }

    /** Enrols and leaves NAME.pem in the folder. */
    void enrolled(String name, String subject) throws Exception {
        request(name, subject);
        HttpResponse<byte[]> answer = enrol(name, server.enrolmentSecret());
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve(name + ".p7"), Base64.getMimeDecoder().decode(answer.body()));
        openssl.succeed("pkcs7", "-inform", "DER", "-in", name + ".p7", "-print_certs", "-out", name + ".pem");
    }

    String serial(String name) throws Exception {
        return openssl.succeed("x509", "-in", name + ".pem", "-noout", "-serial")
                .strip()
                .replace("serial=", "");
    }

    int revoke(String serial, String secret) throws Exception {
        String body = "{\"serial\": \"%s\", \"reason\": 1}".formatted(serial);
        return send(HttpRequest.newBuilder(uri("/admin/revocations"))
                        .header("Authorization", "Bearer " + secret)
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .statusCode();
    }

    void download(String path, String file) throws Exception {
        Files.write(
                folder.resolve(file),
                send(HttpRequest.newBuilder(uri(path)).GET()).body());
    }

    HttpResponse<byte[]> post(String path, byte[] body) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    HttpResponse<byte[]> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    private URI uri(String path) {
        return URI.create(server.url() + path);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
