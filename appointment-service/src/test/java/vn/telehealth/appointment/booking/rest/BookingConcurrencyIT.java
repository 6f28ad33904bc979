package vn.telehealth.appointment.booking.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.appointment.testing.AtOnce.statusesOf;
import static vn.telehealth.appointment.testing.Clinic.firstAdmin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.telehealth.appointment.testing.Api;
import vn.telehealth.appointment.testing.AppointmentServiceTest;
import vn.telehealth.appointment.testing.Clinic;
import vn.telehealth.test.token.TestTokens;
import vn.telehealth.test.token.TokenBuilder;

@AppointmentServiceTest
class BookingConcurrencyIT {

    private static final int MANY = 50;

    @Autowired
    private Api api;

    @Autowired
    private Clinic clinic;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void ofManyPatientsWhoWantOneSlotOneGetsIt() {
        UUID slot = clinic.freshSlots().getFirst();

        Map<Integer, Long> statuses = statusesOf(MANY, i -> api.book(TestTokens.patient(UUID.randomUUID()), slot));

        assertThat(statuses).containsExactlyInAnyOrderEntriesOf(Map.of(201, 1L, 409, MANY - 1L));
        assertThat(count("select count(*) from appointment where slot_id = :id", slot))
                .isOne();
        assertThat(count("""
                        select count(*) from outbox o join appointment a on o.event_key = a.id::text
                        where a.slot_id = :id and o.type = 'appointment.created.v1'""", slot)).isOne();
    }

    @Test
    void onePatientWhoWantsManySlotsOfOneTimeGetsOne() {
        UUID patientId = UUID.randomUUID();
        TokenBuilder patient = TestTokens.patient(patientId);
        List<UUID> slots = IntStream.range(0, 8)
                .mapToObj(i -> clinic.freshSlots().getFirst())
                .toList();

        Map<Integer, Long> statuses = statusesOf(MANY, i -> api.book(patient, slots.get(i % slots.size())));

        assertThat(statuses).containsExactlyInAnyOrderEntriesOf(Map.of(201, 1L, 409, MANY - 1L));
        assertThat(count("select count(*) from appointment where patient_id = :id", patientId))
                .isOne();
    }

    @Test
    void oneKeyManyTimesAtOnceIsOneBookingWithOneAnswer() {
        UUID patientId = UUID.randomUUID();
        TokenBuilder patient = TestTokens.patient(patientId);
        UUID slot = clinic.freshSlots().getFirst();
        String key = UUID.randomUUID().toString();

        Map<Integer, Long> statuses = statusesOf(MANY, i -> api.book(patient, slot, key));

        assertThat(statuses).containsExactlyInAnyOrderEntriesOf(Map.of(201, (long) MANY));
        assertThat(count("select count(*) from appointment where patient_id = :id", patientId))
                .isOne();
    }

    @Test
    void twoWhoMoveToOneSlotAndOneWhoBooksItGetItOnce() {
        List<UUID> slots = clinic.freshSlots();
        TokenBuilder an = TestTokens.patient(UUID.randomUUID());
        TokenBuilder binh = TestTokens.patient(UUID.randomUUID());
        UUID ans = clinic.booked(an, slots.get(0));
        UUID binhs = clinic.booked(binh, slots.get(1));
        UUID wanted = slots.get(2);

        Map<Integer, Long> statuses = statusesOf(MANY, i -> switch (i % 3) {
            case 0 -> api.put(an, "/api/appointments/" + ans + "/slot", Map.of("slotId", wanted));
            case 1 -> api.put(binh, "/api/appointments/" + binhs + "/slot", Map.of("slotId", wanted));
            default -> api.book(TestTokens.patient(UUID.randomUUID()), wanted);
        });

        assertThat(statuses.keySet()).isSubsetOf(200, 201, 409);
        assertThat(count("select count(*) from appointment where slot_id = :id", wanted))
                .isOne();
    }

    @Test
    void aRuleWithdrawnWhileItsSlotsAreBookedOffersNothingAfterwards() {
        UUID physician = clinic.approvedPhysician();
        UUID rule = clinic.offerTomorrow(physician);
        List<UUID> slots = clinic.slots(physician);

        Map<Integer, Long> statuses = statusesOf(
                MANY,
                i -> i == MANY / 2
                        ? api.delete(firstAdmin(), "/api/physicians/" + physician + "/availability/" + rule)
                        : api.book(TestTokens.patient(UUID.randomUUID()), slots.get(i % slots.size())));

        assertThat(statuses.keySet()).isSubsetOf(201, 204, 409);
        assertThat(count("""
                        select count(*) from slot s join appointment a on a.slot_id = s.id
                        where s.availability_id = :id""", rule)).isEqualTo(statuses.getOrDefault(201, 0L));
        assertThat(count("select count(*) from slot where availability_id = :id and not withdrawn", rule))
                .isZero();
        assertThat(clinic.slots(physician)).isEmpty();
    }

    private long count(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Long.class).single();
    }
}
