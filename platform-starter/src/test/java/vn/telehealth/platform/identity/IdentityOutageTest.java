package vn.telehealth.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What a service sees while the identity provider is away; what it does when present stands in the end-to-end tests. */
class IdentityOutageTest {

    private final ApplicationContextRunner contexts = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(IdentityAutoConfiguration.class))
            .withPropertyValues(
                    "telehealth.identity.admin.client-id=appointment-service",
                    "telehealth.identity.admin.client-secret=a-secret-of-no-worth",
                    "telehealth.identity.admin.read-timeout=200ms");

    @Test
    void unreachableProviderIsUnavailable() throws IOException {
        int closed = withServer(ServerSocket::getLocalPort);

        contexts.withPropertyValues("telehealth.identity.admin.url=http://127.0.0.1:" + closed)
                .run(context -> {
                    PhysicianAccounts accounts = context.getBean(PhysicianAccounts.class);
                    assertThatExceptionOfType(IdentityUnavailable.class)
                            .isThrownBy(() -> accounts.disable(UUID.randomUUID().toString()));
                });
    }

    @Test
    void silentProviderIsUnavailableAfterTheTimeout() throws IOException {
        Duration taken = withServer(silent -> {
            long start = System.nanoTime();
            contexts.withPropertyValues("telehealth.identity.admin.url=http://127.0.0.1:" + silent.getLocalPort())
                    .run(context -> {
                        PharmacyClients clients = context.getBean(PharmacyClients.class);
                        assertThatExceptionOfType(IdentityUnavailable.class)
                                .isThrownBy(() -> clients.register(UUID.randomUUID(), "Nhà thuốc An Khang"));
                    });
            return Duration.ofNanos(System.nanoTime() - start);
        });

        assertThat(taken).isBetween(Duration.ofMillis(200), Duration.ofSeconds(20));
    }

    @Test
    void serviceThatNamesNoProviderHasNone() {
        contexts.run(context -> assertThat(context).doesNotHaveBean(PhysicianAccounts.class));
    }

    @Test
    void secretsStayOutOfTexts() {
        contexts.withPropertyValues("telehealth.identity.admin.url=http://127.0.0.1:1")
                .run(context -> assertThat(
                                context.getBean(IdentityProperties.class).toString())
                        .doesNotContain("a-secret-of-no-worth"));
        assertThat(new ClientCredentials("pharmacy-1", "a-secret-of-no-worth").toString())
                .doesNotContain("a-secret-of-no-worth");
        assertThat(new ClientRegistration("pharmacy-1", "a-secret-of-no-worth").toString())
                .doesNotContain("a-secret-of-no-worth");
    }

    private static <T> T withServer(Use<T> use) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            return use.of(server);
        }
    }

    /** Accepts connections (in its backlog) and never answers. */
    private interface Use<T> {
        T of(ServerSocket server) throws IOException;
    }
}
