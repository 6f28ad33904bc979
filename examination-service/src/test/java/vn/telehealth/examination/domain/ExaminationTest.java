package vn.telehealth.examination.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.telehealth.examination.domain.RecordFixture.NOW;
import static vn.telehealth.examination.domain.RecordFixture.aRecord;
import static vn.telehealth.examination.domain.RecordFixture.planned;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.telehealth.examination.domain.IllegalTransition.NotCompleted;
import vn.telehealth.examination.domain.IllegalTransition.NotOpen;
import vn.telehealth.examination.domain.IllegalTransition.NotRecorded;

class ExaminationTest {

    private static final List<Violation> REASONS = List.of(new Violation("plan[0].days", "days-over-limit"));

    private final Examination recorded = planned().write(aRecord().build());
    private final Examination completed = recorded.complete(NOW);
    private final Examination returned = completed.giveBack(REASONS);

    @Test
    void goesFromPlannedToCompleted() {
        assertThat(planned().status()).isEqualTo(ExaminationStatus.PLANNED);
        assertThat(recorded.status()).isEqualTo(ExaminationStatus.IN_PROGRESS);
        assertThat(completed.status()).isEqualTo(ExaminationStatus.COMPLETED);
        assertThat(completed.revision()).isEqualTo(1);
    }

    @Test
    void everyTransitionMakesAVersion() {
        assertThat(List.of(planned(), recorded, completed, returned, returned.cancel()))
                .extracting(Examination::version)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void completesOnlyWhatIsRecorded() {
        assertThatExceptionOfType(NotRecorded.class).isThrownBy(() -> planned().complete(NOW));
        assertThatExceptionOfType(NotRecorded.class).isThrownBy(() -> completed.complete(NOW));
        assertThatExceptionOfType(NotRecorded.class)
                .isThrownBy(() -> recorded.cancel().complete(NOW));
    }

    @Test
    void needsSymptomsAndAMainDiagnosisToComplete() {
        Examination bare = planned().write(aRecord().symptoms(" ").diagnoses().build());

        assertThatExceptionOfType(ExaminationIncomplete.class)
                .isThrownBy(() -> bare.complete(NOW))
                .satisfies(e -> assertThat(e.violations())
                        .extracting(Violation::code)
                        .containsExactly("symptoms-needed", "primary-diagnosis-needed"));
    }

    @Test
    void completesWithoutMedicines() {
        assertThat(planned().write(aRecord().plan().build()).complete(NOW).status())
                .isEqualTo(ExaminationStatus.COMPLETED);
    }

    @Test
    void takesNoRecordsOnceCompletedOrVoided() {
        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> completed.write(aRecord().build()));
        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> planned().cancel().write(aRecord().build()));
    }

    @Test
    void keepsTheReasonsUntilItIsCompletedAgain() {
        Examination corrected = returned.write(aRecord().plan().build());

        assertThat(corrected.status()).isEqualTo(ExaminationStatus.RETURNED);
        assertThat(corrected.reasons()).isEqualTo(REASONS);
        assertThat(corrected.complete(NOW).reasons()).isEmpty();
        assertThat(corrected.complete(NOW).revision()).isEqualTo(2);
    }

    @Test
    void onlyTheStandingRevisionCanBeReturned() {
        Examination again = returned.complete(NOW);

        assertThat(completed.canBeReturned(1)).isTrue();
        assertThat(returned.canBeReturned(1)).isFalse();
        assertThat(again.canBeReturned(1)).isFalse();
        assertThat(again.canBeReturned(2)).isTrue();
        assertThat(again.cancel().canBeReturned(2)).isFalse();
    }

    @Test
    void amendsFindingsButNotThePlan() {
        Examination amended =
                completed.amend(aRecord().symptoms("Sốt bốn ngày").plan().build());

        assertThat(amended.record()).isNotNull();
        assertThat(Objects.requireNonNull(amended.record()).symptoms()).isEqualTo("Sốt bốn ngày");
        assertThat(Objects.requireNonNull(amended.record()).plan()).containsExactly(RecordFixture.paracetamol());
        assertThat(amended.revision()).isEqualTo(1);
        assertThat(amended.version()).isEqualTo(4);
    }

    @Test
    void amendsOnlyWhatIsCompletedAndStaysComplete() {
        assertThatExceptionOfType(NotCompleted.class)
                .isThrownBy(() -> recorded.amend(aRecord().build()));
        assertThatExceptionOfType(NotCompleted.class)
                .isThrownBy(() -> returned.amend(aRecord().build()));
        assertThatExceptionOfType(ExaminationIncomplete.class)
                .isThrownBy(() -> completed.amend(aRecord().diagnoses().build()));
    }

    @Test
    void knowsWhichVersionWasCompleted() {
        assertThat(completed.isCompletionOf(version -> version == 2)).isTrue();
        assertThat(completed.isCompletionOf(version -> version == 3)).isFalse();
        assertThat(returned.isCompletionOf(version -> version == 2)).isFalse();
        assertThat(recorded.isCompletionOf(version -> true)).isFalse();
    }

    @Test
    void patientsReadWhatThePhysicianStandsBy() {
        assertThat(completed.isOpenToPatient()).isTrue();
        assertThat(completed.cancel().isOpenToPatient()).isTrue();
        assertThat(recorded.isOpenToPatient()).isFalse();
        assertThat(returned.isOpenToPatient()).isFalse();
        assertThat(recorded.cancel().isOpenToPatient()).isFalse();
    }

    @Test
    void reschedulingKeepsTheRecord() {
        Examination moved = recorded.reschedule(NOW.plusSeconds(60), NOW.plusSeconds(120));

        assertThat(moved.visit().startsAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(moved.record()).isEqualTo(recorded.record());
        assertThat(moved.status()).isEqualTo(ExaminationStatus.IN_PROGRESS);
    }

    @Test
    void isVoidedByCancellingAlone() {
        assertThat(recorded.cancel().isVoided()).isTrue();
        assertThat(recorded.isVoided()).isFalse();
    }

    @Test
    void showsAnotherOfItsRecordsWithoutReasons() {
        ClinicalRecord other = aRecord().symptoms("Sốt bốn ngày").build();

        assertThat(returned.showing(other).record()).isEqualTo(other);
        assertThat(returned.showing(other).version()).isEqualTo(returned.version());
        assertThat(returned.showing(other).reasons()).isEmpty();
    }

    @Test
    void refusalsSayWhatTheyAreAbout() {
        assertThatExceptionOfType(NotOpen.class)
                .isThrownBy(() -> completed.write(aRecord().build()))
                .satisfies(e -> assertThat(e.from()).isEqualTo(ExaminationStatus.COMPLETED));
        assertThat(new RecordRefused(REASONS).violations()).isEqualTo(REASONS);
    }

    @Test
    void aVersionIsTheRecordAsItStands() {
        RecordVersion version = RecordVersion.of(
                recorded,
                new RecordVersion.Cause(
                        RecordVersion.Kind.RECORD, null, NOW, new Authorship("lan", "telehealth-web", null)));

        assertThat(version.number()).isEqualTo(2);
        assertThat(version.revision()).isZero();
        assertThat(version.record()).isEqualTo(recorded.record());
    }
}
