package vn.telehealth.local.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The status of the issuing CA, told by the root's revocation list and judged by openssl. */
class RevokedAuthorityTest {

    @TempDir
    private Path folder;

    private AuthorityServer server;
    private AuthorityClient client;
    private OpenSsl openssl;

    @BeforeEach
    void start() throws Exception {
        openssl = new OpenSsl(folder);
        restart();
        client.enrolled("lan", "/C=VN/O=Bình Minh/serialNumber=012345\\/HNO-CCHN/CN=Nguyễn Thị Lan");
        client.download("/ca/root.cer", "root.cer");
        client.download("/ca/issuing.cer", "issuing.cer");
        openssl.succeed("x509", "-inform", "DER", "-in", "root.cer", "-out", "root.pem");
        openssl.succeed("x509", "-inform", "DER", "-in", "issuing.cer", "-out", "issuing.pem");
    }

    private void restart() throws Exception {
        server = AuthorityServer.start(new AuthoritySettings(0, folder.resolve("state"), null), Clock.systemUTC());
        client = new AuthorityClient(server, folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsThatTheIssuingAuthorityIsRevoked() throws Exception {
        assertThat(verifyByAllLists().exit()).isZero();

        assertThat(client.revoke(client.serial("issuing"), server.adminSecret()))
                .isEqualTo(204);

        assertThat(verifyByAllLists().output())
                .contains("CN = Sandbox Health Authority Issuing CA", "certificate revoked");
    }

    @Test
    void remembersItWhenStartedAgain() throws Exception {
        client.revoke(client.serial("issuing"), server.adminSecret());

        server.close();
        restart();

        assertThat(verifyByAllLists().output()).contains("certificate revoked");
    }

    private OpenSsl.Result verifyByAllLists() throws Exception {
        for (String name : new String[] {"root", "issuing"}) {
            client.download("/crl/" + name + ".crl", name + ".crl");
            openssl.succeed("crl", "-inform", "DER", "-in", name + ".crl", "-out", name + "-crl.pem");
        }
        return openssl.run(
                "verify",
                "-crl_check_all",
                "-CAfile",
                "root.pem",
                "-untrusted",
                "issuing.pem",
                "-CRLfile",
                "root-crl.pem",
                "-CRLfile",
                "issuing-crl.pem",
                "lan.pem");
    }
}
