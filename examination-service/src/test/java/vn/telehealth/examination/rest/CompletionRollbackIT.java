package vn.telehealth.examination.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.examination.rest.ClinicFixture.record;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import vn.telehealth.test.ServiceTest;

/** Completing writes a state, a version and an event: all three or none. */
@ServiceTest
class CompletionRollbackIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private JdbcClient jdbc;

    private ClinicFixture clinic;
    private UUID id;

    @BeforeEach
    void examined() {
        clinic = new ClinicFixture(http, jdbc);
        id = clinic.planned();
        clinic.write(id, "\"1\"", record()).expectStatus().isOk();
        jdbc.sql("""
                create function refuse() returns trigger language plpgsql as
                $$ begin raise exception 'no room'; end $$""").update();
    }

    @AfterEach
    void allIsWrittenAgain() {
        jdbc.sql("drop function if exists refuse cascade").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"outbox", "examination_version"})
    void isUndoneWhenAnyOfItCannotBeWritten(String table) {
        var events = clinic.events(clinic.appointmentOf(id));
        var versions = versions();
        jdbc.sql("create trigger refuse before insert on " + table + " for each row execute function refuse()")
                .update();

        clinic.complete(id, "\"2\"").expectStatus().is5xxServerError();

        assertThat(clinic.statusOf(id)).isEqualTo("IN_PROGRESS");
        assertThat(versions()).isEqualTo(versions);
        assertThat(clinic.events(clinic.appointmentOf(id))).isEqualTo(events);

        jdbc.sql("drop trigger refuse on " + table).update();
        clinic.complete(id, "\"2\"").expectStatus().isOk();
        assertThat(clinic.statusOf(id)).isEqualTo("COMPLETED");
        assertThat(versions()).isEqualTo(versions + 1);
        assertThat(clinic.events(clinic.appointmentOf(id))).endsWith("examination.completed.v1");
    }

    private int versions() {
        return jdbc.sql("select count(*) from examination_version where examination_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
