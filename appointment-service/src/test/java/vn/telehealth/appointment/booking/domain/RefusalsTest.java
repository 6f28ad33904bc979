package vn.telehealth.appointment.booking.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.telehealth.appointment.schedule.domain.SlotId;
import vn.telehealth.appointment.shared.domain.PhysicianId;
import vn.telehealth.appointment.shared.domain.VisitKind;

/** A refusal names what it is about, in its message too: answers and logs are made of both. */
class RefusalsTest {

    private static final UUID ID = UUID.fromString("018f4e1a-7b2c-7d3e-8f40-1a2b3c4d5e6f");
    private static final SlotId SLOT = new SlotId(ID);
    private static final PhysicianId PHYSICIAN = new PhysicianId(ID);

    @Test
    void nameTheSlot() {
        assertThat(new SlotTaken(SLOT)).hasMessageContaining(ID.toString());
        assertThat(new SlotTaken(SLOT).slotId()).isEqualTo(SLOT);
        assertThat(new SlotGone(SLOT).slotId()).isEqualTo(SLOT);
        assertThat(new PatientBusy(SLOT).slotId()).isEqualTo(SLOT);
    }

    @Test
    void nameThePhysician() {
        assertThat(new OtherPhysician(PHYSICIAN)).hasMessageContaining(ID.toString());
        assertThat(new OtherPhysician(PHYSICIAN).physicianId()).isEqualTo(PHYSICIAN);
        assertThat(new PhysicianNotCredentialed(PHYSICIAN).physicianId()).isEqualTo(PHYSICIAN);
    }

    @Test
    void nameWhatIsInTheWay() {
        Instant start = Instant.parse("2026-11-23T02:00:00Z");

        assertThat(new TooLate(start).startsAt()).isEqualTo(start);
        assertThat(new IllegalAppointmentMove(SagaState.COMPENSATING).state()).isEqualTo(SagaState.COMPENSATING);
        assertThat(new VisitKindNotOffered(VisitKind.REMOTE).visitKind()).isEqualTo(VisitKind.REMOTE);
    }
}
