package vn.telehealth.e2e.bench;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import vn.telehealth.local.setup.AdminConnection;
import vn.telehealth.local.supply.Supplies;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.platform.token.TokenProperties;
import vn.telehealth.test.hsm.SoftHsmToken;

/** The least that issuing has to do: the signatures of document, QR and paper in a token, and one commit of as many bytes. */
final class BareIssue implements AutoCloseable {

    private static final int SIGNATURES = 3;
    private static final String KEY = "bench";

    private final HsmToken token;
    private final Connection connection;
    private final byte[] content;

    /** @param bytes how many one prescription stores */
    BareIssue(Supplies supplies, int bytes) throws SQLException {
        this.token = HsmToken.open(
                new TokenProperties(
                        Path.of("/usr/lib/softhsm/libsofthsm2.so"),
                        SoftHsmToken.create().label(),
                        SoftHsmToken.PIN,
                        1,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(2)),
                new SimpleMeterRegistry());
        this.connection = AdminConnection.to("postgres", supplies);
        this.content = new byte[bytes];
        // As what is sealed or compressed: nothing that the store could make shorter.
        ThreadLocalRandom.current().nextBytes(content);
        token.signingKey(KEY);
        execute("create table if not exists bench_issued (content bytea)");
        connection.setAutoCommit(false);
    }

    void issue() throws SQLException {
        for (int i = 0; i < SIGNATURES; i++) {
            token.sign(KEY, content);
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into bench_issued values (?)")) {
            insert.setBytes(1, content);
            insert.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        execute("drop table bench_issued");
        connection.commit();
        connection.close();
        token.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
