package vn.telehealth.appointment.physician.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;
import static vn.telehealth.appointment.testing.Clinic.newPhysician;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;

/** Addresses of physicians: unreadable in the database, and still no two alike. */
@AppointmentServiceTest
@TestPropertySource(
        properties = {
            "telehealth.sealing.index-every=200ms",
            "telehealth.sealing.poll=200ms",
            "telehealth.sealing.opens-unsealed=true"
        })
class SealedContactsIT {

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void noAddressIsReadable() {
        Map<String, Object> entry = newPhysician(clinic.facility());
        enter(entry, 201);

        String row = row(entry);

        assertThat(row).contains("email_index").doesNotContain(hex(entry.get("email")));
    }

    /** A migration that seals leaves the address in the clear, under key 0, and without its index. */
    @Test
    void whatWasStoredInTheClearIsSealedAndIndexed() {
        Map<String, Object> entry = newPhysician(clinic.facility());
        enter(entry, 201);
        jdbc.sql("insert into data_key (id, purpose, retired_at) values (0, 'PLAIN', now()) on conflict do nothing")
                .update();
        jdbc.sql("""
                        update physician set email = '\\x00000000'::bytea || convert_to(:email, 'UTF8'), email_index = null
                        where licence_no = :licence""")
                .param("email", entry.get("email"))
                .param("licence", entry.get("licenceNo"))
                .update();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(row(entry))
                        .doesNotContain(hex(entry.get("email")))
                        .doesNotContain("\"email_index\":null"));

        Map<String, Object> twin = newPhysician(String.valueOf(entry.get("facilityCode")));
        twin.put("email", String.valueOf(entry.get("email")).toUpperCase(Locale.ROOT));
        enter(twin, 409);
    }

    private void enter(Map<String, Object> entry, int status) {
        api.post(firstAdmin(), "/api/physicians", entry).expectStatus().isEqualTo(status);
    }

    private String row(Map<String, Object> entry) {
        return jdbc.sql("select row_to_json(p)::text from physician p where licence_no = :licence")
                .param("licence", entry.get("licenceNo"))
                .query(String.class)
                .single();
    }

    private static String hex(@Nullable Object text) {
        return HexFormat.of().formatHex(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
    }
}
