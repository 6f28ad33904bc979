package vn.telehealth.records.patient.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.telehealth.records.patient.domain.ProfileFixture.TODAY;
import static vn.telehealth.records.patient.domain.ProfileFixture.aProfile;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final LocalDate JUST_72_MONTHS = TODAY.minusMonths(72);

    @Test
    void acceptsAProfileInWhichAllAgrees() {
        assertThat(violations(aProfile())).isEmpty();
        assertThat(warnings(aProfile())).isEmpty();
    }

    @Test
    void wantsTheBirthYearOfTheCard() {
        assertThat(violations(aProfile().born(LocalDate.of(1992, 1, 1))))
                .containsExactly(new Violation("cccd", "cccd-birth-year-differs"));
    }

    @Test
    void wantsTheSexOfTheCard() {
        assertThat(violations(aProfile().of(Sex.MALE))).containsExactly(new Violation("cccd", "cccd-sex-differs"));
        assertThat(violations(aProfile().of(Sex.UNKNOWN))).isEmpty();
    }

    @Test
    void onlyWarnsOfAnUnknownProvince() {
        var profile = aProfile().cccd("005191012345");

        assertThat(violations(profile)).isEmpty();
        assertThat(warnings(profile)).containsExactly(new Violation("cccd", "cccd-province-unknown"));
    }

    @Test
    void warnsOfTheGuardiansProvinceToo() {
        var known = guardian("001191012345");
        var unknown = guardian("005191012345");

        assertThat(warnings(aProfile().guardian(known))).isEmpty();
        assertThat(warnings(aProfile().guardian(unknown)))
                .containsExactly(new Violation("guardian.cccd", "cccd-province-unknown"));
    }

    @Test
    void aChangeIsAVersionOfTheSameRecord() {
        var registered = PatientRecord.register(UUID.randomUUID(), aProfile().build(), NOW);
        var other = aProfile().named("Trần Thị Mai").build();

        assertThat(registered.version()).isOne();
        assertThat(registered.change(other, NOW.plusSeconds(1)))
                .isEqualTo(new PatientRecord(registered.patientId(), 2, NOW, NOW.plusSeconds(1), other));
    }

    @Test
    void nobodyIsBornTomorrowOrBefore1900() {
        var profile = aProfile().cccd(null).weight(null);

        assertThat(violations(profile.born(TODAY))).isEmpty();
        assertThat(codes(violations(profile.born(TODAY.plusDays(1))))).containsExactly("birth-date-out-of-range");
        assertThat(violations(profile.born(LocalDate.of(1900, 1, 1)))).isEmpty();
        assertThat(codes(violations(profile.born(LocalDate.of(1899, 12, 31)))))
                .containsExactly("birth-date-out-of-range");
    }

    @Test
    void namesASubstanceOnce() {
        var twice = aProfile().allergies(new Allergy("Penicillin", null), new Allergy("penicillin", null));

        assertThat(violations(twice)).containsExactly(new Violation("allergies[1].substance", "allergy-twice"));
    }

    @Test
    void takesFiftyAllergiesAndNoMore() {
        assertThat(violations(aProfile().allergies(allergies(50)))).isEmpty();
        assertThat(codes(violations(aProfile().allergies(allergies(51))))).containsExactly("too-many");
    }

    @Test
    void weighsBetweenBirthAndToday() {
        assertThat(violations(aProfile().weight(weighedOn(TODAY)))).isEmpty();
        assertThat(violations(aProfile().weight(weighedOn(TODAY.plusDays(1)))))
                .containsExactly(new Violation("weight.measuredOn", "weight-date-out-of-range"));
        assertThat(codes(violations(aProfile().weight(weighedOn(LocalDate.of(1991, 4, 11))))))
                .containsExactly("weight-date-out-of-range");
    }

    @Test
    void warnsWhenAChildUnder72MonthsHasNoGuardianOrWeight() {
        var child = aProfile().cccd(null).weight(null);

        assertThat(codes(warnings(child.born(JUST_72_MONTHS.plusDays(1)))))
                .containsExactly("guardian-needed", "weight-needed");
        assertThat(warnings(child.born(JUST_72_MONTHS))).isEmpty();
    }

    private static Guardian guardian(String cccd) {
        return new Guardian(
                new PersonName("Trần Văn Đức"), Relation.FATHER, new Telephone("0912345678"), new Cccd(cccd));
    }

    private static Weight weighedOn(LocalDate day) {
        return new Weight(BigDecimal.TEN, day);
    }

    private static Allergy[] allergies(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Allergy("Substance " + i, null))
                .toArray(Allergy[]::new);
    }

    private static List<Violation> violations(ProfileFixture profile) {
        return ProfileRules.violations(profile.build(), TODAY);
    }

    private static List<Violation> warnings(ProfileFixture profile) {
        return ProfileRules.warnings(profile.build(), TODAY);
    }

    private static List<String> codes(List<Violation> violations) {
        return violations.stream().map(Violation::code).toList();
    }
}
