package vn.telehealth.appointment.booking.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.test.token.TestTokens;

@AppointmentServiceTest
class AppendOnlyIT {

    @Autowired
    private Clinic clinic;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"credential_decision", "appointment_history", "saga_step"})
    void whatHappenedCannotBeChangedOrRemoved(String table) {
        clinic.booked(TestTokens.patient(UUID.randomUUID()), clinic.freshSlots().getFirst());
        List<?> before = rows(table);

        String column = "credential_decision".equals(table) ? "physician_id" : "appointment_id";
        for (String sql : List.of(
                "update " + table + " set " + column + " = " + column, "delete from " + table, "truncate " + table)) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining("never changed or removed");
        }

        assertThat(rows(table)).isNotEmpty().isEqualTo(before);
    }

    private List<?> rows(String table) {
        return jdbc.sql("select row_to_json(t)::text from " + table + " t order by 1")
                .query(String.class)
                .list();
    }
}
