package vn.telehealth.local.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates for what ends TLS, judged by openssl. */
class ServerCertificatesTest {

    @TempDir
    private Path folder;

    private AuthorityServer server;
    private OpenSsl openssl;

    @BeforeEach
    void start() throws Exception {
        server = AuthorityServer.start(new AuthoritySettings(0, folder.resolve("state"), null), Clock.systemUTC());
        openssl = new OpenSsl(folder);
        new AuthorityClient(server, folder).download("/ca.pem", "ca.pem");
        openssl.succeed("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", "edge.key");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void areForServersAndSignNoDocument() throws Exception {
        request("-addext", "subjectAltName=DNS:localhost");
        HttpResponse<byte[]> answer = enrol(AuthorityServer.EDGE, server.serverSecret());
        Files.write(folder.resolve("edge.p7"), Base64.getMimeDecoder().decode(answer.body()));
        openssl.succeed("pkcs7", "-inform", "DER", "-in", "edge.p7", "-print_certs", "-out", "all.pem");
        String own = openssl.succeed("pkey", "-in", "edge.key", "-pubout");
        String pem = Files.readString(folder.resolve("all.pem"));
        int last = pem.lastIndexOf("-----BEGIN");
        Files.writeString(folder.resolve("a.pem"), pem.substring(0, last));
        Files.writeString(folder.resolve("b.pem"), pem.substring(last));
        String edge =
                openssl.succeed("x509", "-in", "a.pem", "-noout", "-pubkey").equals(own) ? "a.pem" : "b.pem";

        assertThat(openssl.succeed(
                        "verify",
                        "-x509_strict",
                        "-purpose",
                        "sslserver",
                        "-verify_hostname",
                        "localhost",
                        "-CAfile",
                        "ca.pem",
                        edge))
                .contains("OK");
        assertThat(openssl.succeed("x509", "-in", edge, "-noout", "-text"))
                .contains("TLS Web Server Authentication", "CA:FALSE")
                .doesNotContain("Non Repudiation", "1.3.6.1.5.5.7.3.36");
    }

    @Test
    void areForNobodyElse() throws Exception {
        request("-addext", "subjectAltName=DNS:localhost");

        assertThat(enrol(AuthorityServer.EDGE, "guess").statusCode()).isEqualTo(401);
        assertThat(enrol(AuthorityServer.CLIENT, server.enrolmentSecret()).statusCode())
                .as("who enrols physicians")
                .isEqualTo(401);
    }

    @Test
    void nameTheirServer() throws Exception {
        request();

        assertThat(enrol(AuthorityServer.EDGE, server.serverSecret()).statusCode())
                .isEqualTo(400);
    }

    private void request(String... more) throws Exception {
        openssl.succeed(Stream.concat(
                        Stream.of(
                                "req",
                                "-new",
                                "-key",
                                "edge.key",
                                "-subj",
                                "/CN=localhost",
                                "-outform",
                                "DER",
                                "-out",
                                "edge.csr"),
                        Arrays.stream(more))
                .toArray(String[]::new));
    }

    private HttpResponse<byte[]> enrol(String user, String secret) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((user + ":" + secret).getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/.well-known/est/server/simpleenroll"))
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Base64.getMimeEncoder().encode(Files.readAllBytes(folder.resolve("edge.csr")))))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
