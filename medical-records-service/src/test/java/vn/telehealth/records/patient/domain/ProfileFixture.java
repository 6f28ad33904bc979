package vn.telehealth.records.patient.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A profile in which everything is right; each test spoils one thing. */
public final class ProfileFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private PersonName name = new PersonName("Nguyễn Thị Lan");
    private Sex sex = Sex.FEMALE;
    private LocalDate birthDate = LocalDate.of(1991, 4, 12);
    private @Nullable Cccd cccd = new Cccd("001191012345");
    private @Nullable Guardian guardian;
    private List<Allergy> allergies = List.of(new Allergy("Penicillin", new AtcCode("J01C")));
    private @Nullable Weight weight = new Weight(new BigDecimal("52.5"), LocalDate.of(2026, 11, 1));

    private ProfileFixture() {}

    public static ProfileFixture aProfile() {
        return new ProfileFixture();
    }

    public ProfileFixture named(String value) {
        name = new PersonName(value);
        return this;
    }

    public ProfileFixture born(LocalDate day) {
        birthDate = day;
        return this;
    }

    public ProfileFixture of(Sex value) {
        sex = value;
        return this;
    }

    public ProfileFixture cccd(@Nullable String value) {
        cccd = value == null ? null : new Cccd(value);
        return this;
    }

    public ProfileFixture guardian(@Nullable Guardian value) {
        guardian = value;
        return this;
    }

    public ProfileFixture allergies(Allergy... values) {
        allergies = List.of(values);
        return this;
    }

    public ProfileFixture weight(@Nullable Weight value) {
        weight = value;
        return this;
    }

    public Profile build() {
        return new Profile(
                new Person(name, sex, birthDate, cccd),
                new Contact(
                        new Address("12 ngõ 34 Trần Phú, phường Ba Đình, thành phố Hà Nội"),
                        new Telephone("0912345678")),
                new InsuranceCard("GD4010123456789"),
                guardian,
                new Profile.Basics(allergies, weight));
    }
}
