package vn.telehealth.prescription.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.platform.sealing.ColumnSeal;
import vn.telehealth.platform.sealing.SealedTable;
import vn.telehealth.prescription.authority.AuthorityProperties;
import vn.telehealth.prescription.authority.SandboxAuthority;
import vn.telehealth.test.ServiceTest;
import vn.telehealth.test.hsm.SoftHsmToken;

/** The service with its servers, started once for all tests. */
@ServiceTest
@Import({Ward.class, PharmacyClientsInMemory.class, BetweenSignatures.class})
public abstract class RunningService {

    protected static final SoftHsmToken TOKEN = SoftHsmToken.create();
    protected static final Neighbours NEIGHBOURS = new Neighbours();
    private static final Path FOLDER = folder();
    protected static final SandboxAuthority AUTHORITY = authority();

    @Autowired
    protected RestTestClient http;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Ward ward;

    @Autowired
    private ColumnSeal seal;

    /** What a sealed column of a row holds that its primary key alone names. */
    protected String opened(String table, String key, String column, UUID id) {
        return jdbc.sql("select " + column + " from " + table + " where " + key + " = :id")
                .param("id", id)
                .query((row, number) -> seal.row(new SealedTable(table, List.of(key), List.of(column)), id)
                        .open(column, row.getBytes(1)))
                .single();
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) throws IOException {
        TOKEN.register(registry);
        AuthorityProperties authority = AUTHORITY.properties();
        Path roots = Files.write(FOLDER.resolve("roots.pem"), authority.roots().getContentAsByteArray());
        registry.add("telehealth.authority.url", authority::url);
        registry.add("telehealth.authority.time-stamp-url", authority::timeStampUrl);
        registry.add("telehealth.authority.client", authority::client);
        registry.add("telehealth.authority.secret", authority::secret);
        registry.add("telehealth.authority.roots", () -> "file:" + roots);
        registry.add("telehealth.authority.outage-pause", () -> "100ms");
        registry.add("telehealth.qr.active-key", () -> "k1");
        String key = key();
        registry.add("telehealth.qr.keys.k1", () -> key);
        registry.add("telehealth.reference.medical-records-url", NEIGHBOURS::url);
        registry.add("telehealth.reference.examination-url", NEIGHBOURS::url);
        registry.add("telehealth.reference.appointment-url", NEIGHBOURS::url);
        registry.add("telehealth.prescription.end-by-clock-every", () -> "1h");
        registry.add("telehealth.prescription.complete-proofs-every", () -> "1h");
        registry.add("spring.datasource.hikari.connection-timeout", () -> "30000");
    }

    private static String key() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static SandboxAuthority authority() {
        try {
            return new SandboxAuthority(FOLDER.resolve("authority"), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("prescription-service");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
