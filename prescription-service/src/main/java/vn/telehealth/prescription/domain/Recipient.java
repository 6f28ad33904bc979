package vn.telehealth.prescription.domain;

import java.util.regex.Pattern;

/**
 * Who fetches a narcotic, psychotropic or precursor, as the paper shown at the counter says (Circular 26/2025/TT-BYT, Art. 7
 * and 8). Personal data: sealed where it is stored, and nowhere else.
 *
 * @param idNumber of a CCCD 12 digits; of a passport 6 to 12 capital letters and digits
 */
public record Recipient(String name, IdKind idKind, String idNumber) {

    /** The paper that was shown. */
    public enum IdKind {
        /** Citizen identity card (căn cước, căn cước công dân). */
        CCCD("\\d{12}"),
        PASSPORT("[A-Z0-9]{6,12}");

        private final Pattern number;

        IdKind(String number) {
            this.number = Pattern.compile(number);
        }
    }

    public Recipient {
        if (name.isBlank() || !idKind.number.matcher(idNumber).matches()) {
            throw new DispenseRefused(DispenseRefused.Reason.RECIPIENT_NOT_IDENTIFIED, 0);
        }
    }

    /** Without the person: requests and exceptions may be logged. */
    @Override
    public String toString() {
        return "Recipient[" + idKind + "]";
    }
}
