package vn.telehealth.local.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The authority judged by openssl. */
class AuthorityServerTest {

    private static final String LAN =
            "/C=VN/O=Bệnh viện Đa khoa Hà Nội/serialNumber=012345\\/HNO-CCHN/CN=Nguyễn Thị Lan";

    @TempDir
    private Path folder;

    private Path state;
    private AuthorityServer server;
    private AuthorityClient client;
    private OpenSsl openssl;

    @BeforeEach
    void start() throws Exception {
        state = folder.resolve("state");
        openssl = new OpenSsl(folder);
        restart();
        client.download("/ca.pem", "ca.pem");
    }

    private void restart() throws Exception {
        server = AuthorityServer.start(new AuthoritySettings(0, state, null), Clock.systemUTC());
        client = new AuthorityClient(server, folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void issuesCertificatesForSigningDocuments() throws Exception {
        client.enrolled("lan", LAN);

        assertThat(openssl.succeed("verify", "-x509_strict", "-CAfile", "ca.pem", "lan.pem"))
                .contains("OK");
        String text = openssl.succeed("x509", "-in", "lan.pem", "-noout", "-text", "-nameopt", "utf8,sep_comma_plus");
        assertThat(text)
                .contains("CN=Nguyễn Thị Lan", "012345/HNO-CCHN", "O=Bệnh viện Đa khoa Hà Nội")
                .contains("Digital Signature, Non Repudiation", "1.3.6.1.5.5.7.3.36", "CA:FALSE")
                .contains(server.url() + "/ocsp", server.url() + "/crl/issuing.crl", server.url() + "/ca/issuing.cer");
    }

    @Test
    void givesTheSameCertificateForTheSameRequest() throws Exception {
        client.enrolled("lan", LAN);
        String first = client.serial("lan");

        byte[] again = client.enrol("lan", server.enrolmentSecret()).body();
        Files.write(folder.resolve("again.p7"), Base64.getMimeDecoder().decode(again));
        openssl.succeed("pkcs7", "-inform", "DER", "-in", "again.p7", "-print_certs", "-out", "again.pem");

        assertThat(client.serial("again")).isEqualTo(first);
    }

    @Test
    void certifiesNobodyWithoutTheSecret() throws Exception {
        client.request("lan", LAN);

        assertThat(client.enrol("lan", "guess").statusCode()).isEqualTo(401);
        assertThat(client.enrol("lan", "guess").headers().firstValue("WWW-Authenticate"))
                .isPresent();
    }

    @Test
    void refusesIncompleteNamesForeignKeysAndNoise() throws Exception {
        client.request("anonymous", "/C=VN/O=Clinic/CN=No Licence");
        assertThat(client.enrol("anonymous", server.enrolmentSecret()).statusCode())
                .isEqualTo(400);

        openssl.succeed(
                "req",
                "-new",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-keyout",
                "rsa.key",
                "-subj",
                "/C=VN/O=C/serialNumber=1/CN=N",
                "-outform",
                "DER",
                "-out",
                "rsa.csr");
        assertThat(client.enrol("rsa", server.enrolmentSecret()).statusCode()).isEqualTo(400);

        client.request("broken", LAN);
        byte[] request = Files.readAllBytes(folder.resolve("broken.csr"));
        request[request.length - 1] ^= 1;
        Files.write(folder.resolve("broken.csr"), request);
        assertThat(client.enrol("broken", server.enrolmentSecret()).statusCode())
                .isEqualTo(400);

        Files.write(folder.resolve("noise.csr"), new byte[] {1, 2, 3});
        assertThat(client.enrol("noise", server.enrolmentSecret()).statusCode()).isEqualTo(400);
        assertThat(client.post("/tsa", new byte[70_000]).statusCode()).isEqualTo(413);
        assertThat(client.get("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void tellsGoodFromRevoked() throws Exception {
        client.enrolled("lan", LAN);
        assertThat(status()).contains("lan.pem: good");
        assertThat(openssl.run(verifyWithList()).exit()).isZero();

        assertThat(client.revoke(client.serial("lan"), "guess")).isEqualTo(401);
        assertThat(client.revoke("7f", server.adminSecret())).isEqualTo(404);
        assertThat(client.revoke("lan", server.adminSecret())).isEqualTo(400);
        assertThat(client.revoke(client.serial("lan"), server.adminSecret())).isEqualTo(204);

        assertThat(status()).contains("lan.pem: revoked", "keyCompromise");
        assertThat(openssl.run(verifyWithList()).output()).contains("certificate revoked");
        assertThat(client.enrol("lan", server.enrolmentSecret()).statusCode()).isEqualTo(403);
    }

    private String status() throws Exception {
        openssl.succeed("x509", "-in", "ca.pem", "-out", "root.pem");
        client.download("/ca/issuing.cer", "issuing.cer");
        openssl.succeed("x509", "-inform", "DER", "-in", "issuing.cer", "-out", "issuing.pem");
        String answer = openssl.succeed(
                "ocsp",
                "-issuer",
                "issuing.pem",
                "-cert",
                "lan.pem",
                "-CAfile",
                "ca.pem",
                "-url",
                server.url() + "/ocsp");
        assertThat(answer).contains("Response verify OK").doesNotContain("WARNING");
        return answer;
    }

    private String[] verifyWithList() throws Exception {
        client.download("/crl/issuing.crl", "issuing.crl");
        openssl.succeed("crl", "-inform", "DER", "-in", "issuing.crl", "-out", "issuing-crl.pem");
        return new String[] {"verify", "-crl_check", "-CAfile", "ca.pem", "-CRLfile", "issuing-crl.pem", "lan.pem"};
    }

    @Test
    void answersStatusRequestsByGetToo() throws Exception {
        client.enrolled("lan", LAN);
        status();
        openssl.succeed("ocsp", "-issuer", "issuing.pem", "-cert", "lan.pem", "-no_nonce", "-reqout", "request.der");
        String encoded = Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("request.der")));

        client.download(
                "/ocsp/" + encoded.replace("/", "%2F").replace("+", "%2B").replace("=", "%3D"), "answer.der");

        assertThat(openssl.succeed(
                        "ocsp",
                        "-respin",
                        "answer.der",
                        "-issuer",
                        "issuing.pem",
                        "-cert",
                        "lan.pem",
                        "-CAfile",
                        "ca.pem"))
                .contains("Response verify OK", "lan.pem: good");
    }

    @Test
    void doesNotKnowStrangers() throws Exception {
        client.enrolled("lan", LAN);
        status();

        assertThat(openssl.succeed(
                        "ocsp",
                        "-issuer",
                        "issuing.pem",
                        "-serial",
                        "0x1234",
                        "-CAfile",
                        "ca.pem",
                        "-url",
                        server.url() + "/ocsp"))
                .contains("0x1234: unknown");
        assertThat(openssl.run("ocsp", "-issuer", "lan.pem", "-serial", "1", "-url", server.url() + "/ocsp")
                        .output())
                .contains("unauthorized");
        Files.write(
                folder.resolve("noise.der"),
                client.post("/ocsp", new byte[] {1}).body());
        assertThat(openssl.run("ocsp", "-respin", "noise.der").output()).contains("malformedrequest");
    }

    @Test
    void stampsTimes() throws Exception {
        Files.writeString(folder.resolve("data"), "Đơn thuốc");
        openssl.succeed("ts", "-query", "-data", "data", "-sha256", "-cert", "-out", "request.tsq");

        Files.write(
                folder.resolve("answer.tsr"),
                client.post("/tsa", Files.readAllBytes(folder.resolve("request.tsq")))
                        .body());

        assertThat(openssl.succeed(
                        "ts", "-verify", "-queryfile", "request.tsq", "-in", "answer.tsr", "-CAfile", "ca.pem"))
                .contains("Verification: OK");
        assertThat(openssl.succeed("ts", "-reply", "-in", "answer.tsr", "-text"))
                .contains("Status: Granted", "Accuracy: 0x01 seconds");
        Files.writeString(folder.resolve("data"), "Don thuoc");
        assertThat(openssl.run("ts", "-verify", "-data", "data", "-in", "answer.tsr", "-CAfile", "ca.pem")
                        .exit())
                .isNotZero();
    }

    @Test
    void stampsNothingWithWeakDigests() throws Exception {
        Files.writeString(folder.resolve("data"), "x");
        openssl.succeed("ts", "-query", "-data", "data", "-sha1", "-out", "weak.tsq");

        Files.write(
                folder.resolve("weak.tsr"),
                client.post("/tsa", Files.readAllBytes(folder.resolve("weak.tsq")))
                        .body());

        assertThat(openssl.succeed("ts", "-reply", "-in", "weak.tsr", "-text")).contains("Status: Rejected");
        assertThat(client.post("/tsa", "noise".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void remembersEverythingWhenKilledInTheMiddleOfALine() throws Exception {
        client.enrolled("lan", LAN);
        client.enrolled("minh", LAN.replace("Lan", "Minh"));
        client.revoke(client.serial("lan"), server.adminSecret());
        String secret = server.enrolmentSecret();
        byte[] authority = Files.readAllBytes(folder.resolve("ca.pem"));

        server.close();
        Files.writeString(state.resolve("ledger.jsonl"), "{\"serial\":\"12", StandardOpenOption.APPEND);
        restart();

        client.download("/ca.pem", "ca.pem");
        assertThat(Files.readAllBytes(folder.resolve("ca.pem"))).isEqualTo(authority);
        assertThat(status()).contains("lan.pem: revoked");
        Files.copy(folder.resolve("minh.pem"), folder.resolve("lan.pem"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(status()).contains("lan.pem: good");
        assertThat(server.enrolmentSecret()).isEqualTo(secret);
        client.enrolled("hoa", LAN.replace("Lan", "Hoa"));
        assertThat(Files.readAllLines(state.resolve("ledger.jsonl"))).hasSize(4);
    }
}
