package vn.telehealth.platform.sealing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All tables of the service that have sealed columns. */
final class SealedTables {

    private final List<OutdatedRows> outdated;

    SealedTables(JdbcClient jdbc, DataKeys keys, Stream<SealedTable> tables) {
        this.outdated = tables.map(table -> new OutdatedRows(jdbc, keys, table)).toList();
    }

    List<OutdatedRows> outdated() {
        return outdated;
    }

    boolean anyUnder(int key) {
        return outdated.stream().anyMatch(rows -> rows.anyUnder(key));
    }

    /** How many rows stand under earlier keys. */
    long remaining(DataKey active) {
        return outdated.stream().mapToLong(rows -> rows.count(active.id())).sum();
    }
}
