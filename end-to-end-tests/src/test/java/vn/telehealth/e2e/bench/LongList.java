package vn.telehealth.e2e.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.setup.AdminConnection;
import vn.telehealth.local.supply.Supplies;

/**
 * A list with very many rows.
 *
 * @param table that holds them
 * @param fill statements that put them there
 * @param viewer who may see it
 * @param path of the first page
 * @param lastCursor cursor of the last page
 */
record LongList(Place table, List<String> fill, Api viewer, String path, String lastCursor) {

    record Place(String database, String name) {}

    /** Rules that rows keep by themselves stay on; triggers and references are not asked. */
    void fill(Supplies supplies) throws SQLException {
        try (Connection connection = AdminConnection.to(table.database(), supplies);
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : fill) {
                statement.execute(sql);
            }
            statement.execute("vacuum analyze " + table.name());
        }
    }

    Arm firstPage() {
        return Arm.of("first page", () -> full(viewer.get(path)));
    }

    Arm lastPage() {
        return Arm.of("last page", () -> {
            Answer answer = full(viewer.get(path + "&after=" + lastCursor));
            if (!answer.json().path("next").asString("").isEmpty()) {
                throw new IllegalStateException("not the last page of " + path);
            }
        });
    }

    private static Answer full(Answer answer) {
        if (answer.expect(200).json().path("items").isEmpty()) {
            throw new IllegalStateException("an empty page");
        }
        return answer;
    }
}
