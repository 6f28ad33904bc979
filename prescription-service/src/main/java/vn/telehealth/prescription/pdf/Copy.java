package vn.telehealth.prescription.pdf;

import java.util.List;
import vn.telehealth.prescription.domain.Kind;

/** For whom a copy is; narcotics and psychotropics are written in three (Circular 26/2025/TT-BYT). */
enum Copy {
    ONLY(""),
    FACILITY("Bản lưu tại cơ sở khám bệnh, chữa bệnh"),
    PATIENT("Bản giao cho người bệnh"),
    PHARMACY("Bản lưu tại cơ sở cấp, bán thuốc");

    private final String label;

    Copy(String label) {
        this.label = label;
    }

    /** Empty where there is only one. */
    String label() {
        return label;
    }

    static List<Copy> of(Kind kind) {
        return kind.copies() == 1 ? List.of(ONLY) : List.of(FACILITY, PATIENT, PHARMACY);
    }
}
