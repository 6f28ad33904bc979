package vn.telehealth.prescription.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Diagnosis;
import vn.telehealth.prescription.domain.document.PrescriptionDocument.Sex;

/** What the form says in Vietnamese. */
final class Wording {

    static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter LONG_DATE =
            DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter SIGNED = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm:ss xxx", Locale.ROOT);
    private static final Pattern ADMINISTRATIVE =
            Pattern.compile("^(thành phố|tỉnh|tp\\.?)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Wording() {}

    static String title(Kind kind) {
        return kind.isControlled() ? "ĐƠN THUỐC \"" + kind + "\"" : "ĐƠN THUỐC";
    }

    static String sex(Sex sex) {
        return switch (sex) {
            case MALE -> "Nam";
            case FEMALE -> "Nữ";
            case UNKNOWN -> "Không xác định";
        };
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String time(OffsetDateTime time) {
        return TIME.format(time.atZoneSameInstant(VIETNAM));
    }

    static String signedAt(OffsetDateTime time) {
        return SIGNED.format(time.atZoneSameInstant(VIETNAM));
    }

    /** {@code Hà Nội, ngày 22 tháng 11 năm 2026}; the place is the last part of the facility's address. */
    static String placeAndDate(String address, OffsetDateTime time) {
        String province = address.substring(address.lastIndexOf(',') + 1).strip();
        String place = ADMINISTRATIVE.matcher(province).replaceFirst("");
        String date = LONG_DATE.format(time.atZoneSameInstant(VIETNAM));
        boolean isPlace =
                !place.isEmpty() && place.length() <= 30 && place.chars().noneMatch(Character::isDigit);
        return isPlace ? place + ", " + date : "N" + date.substring(1);
    }

    static String decimal(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    static String diagnosis(Diagnosis diagnosis) {
        return diagnosis.text() == null ? diagnosis.code() : diagnosis.code() + " – " + diagnosis.text();
    }
}
