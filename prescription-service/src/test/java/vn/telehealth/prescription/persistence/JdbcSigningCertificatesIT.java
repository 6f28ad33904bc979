package vn.telehealth.prescription.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.telehealth.prescription.domain.SignerIdentity;
import vn.telehealth.prescription.signing.FormatPage;
import vn.telehealth.prescription.signing.Pem;
import vn.telehealth.prescription.signing.SigningCertificate;
import vn.telehealth.test.server.PostgresServer;

class JdbcSigningCertificatesIT {

    private static final DriverManagerDataSource DATABASE =
            new DriverManagerDataSource(PostgresServer.freshDatabase(), "postgres", "postgres");

    private final JdbcSigningCertificates certificates =
            new JdbcSigningCertificates(JdbcClient.create(DATABASE), new JdbcTransactionManager(DATABASE));
    private final SignerIdentity lan =
            new SignerIdentity(UUID.randomUUID(), "Nguyễn Thị Lan", "001234/ĐNA-CCHN", "Phòng khám Bình Minh");

    @BeforeAll
    static void createTable() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V20__signing.sql"),
                        new ClassPathResource("db/migration/V22__retired_certificates.sql"))
                .execute(DATABASE);
    }

    @BeforeEach
    void noneIsStored() {
        JdbcClient.create(DATABASE).sql("delete from signing_certificate").update();
    }

    @Test
    void findsTheCertificateOfExactlyThisPerson() throws Exception {
        SigningCertificate certificate = certificate(lan);
        certificates.add(certificate);
        certificates.add(certificate);

        assertThat(certificates.find(lan)).contains(certificate);
        assertThat(certificates.find(
                        new SignerIdentity(lan.physicianId(), lan.fullName(), lan.licenceNo(), "Another clinic")))
                .isEmpty();
        assertThat(certificates.find(
                        new SignerIdentity(UUID.randomUUID(), lan.fullName(), lan.licenceNo(), lan.facility())))
                .isEmpty();
    }

    @Test
    void retiredOnesAreNotFoundAndTheirKeysCounted() throws Exception {
        certificates.add(certificate(lan));

        certificates.retire(UUID.randomUUID());
        assertThat(certificates.find(lan)).isPresent();
        certificates.retire(lan.physicianId());
        certificates.retire(lan.physicianId());

        assertThat(certificates.find(lan)).isEmpty();
        assertThat(certificates.retiredKeys(lan.physicianId())).isEqualTo(1);
        assertThat(certificates.retiredKeys(UUID.randomUUID())).isZero();
    }

    @Test
    void enrolsAPhysicianOnceAtATime() throws Exception {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<Integer> slow = threads.submit(() -> certificates.enrolling(lan.physicianId(), () -> {
                int together = running.incrementAndGet();
                first.countDown();
                waitFor(goOn);
                running.decrementAndGet();
                return together;
            }));
            assertThat(first.await(10, TimeUnit.SECONDS)).isTrue();
            Future<Integer> second =
                    threads.submit(() -> certificates.enrolling(lan.physicianId(), running::incrementAndGet));
            Future<Integer> other = threads.submit(() -> certificates.enrolling(UUID.randomUUID(), () -> 7));

            assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo(7);
            assertThat(second).isNotDone();
            goOn.countDown();

            assertThat(slow.get(10, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static SigningCertificate certificate(SignerIdentity physician) throws Exception {
        return new SigningCertificate(
                physician, "physician-" + physician.physicianId(), List.copyOf(Pem.decode(FormatPage.block("ca.pem"))));
    }
}
