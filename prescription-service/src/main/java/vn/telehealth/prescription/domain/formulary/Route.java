package vn.telehealth.prescription.domain.formulary;

import java.util.Arrays;
import java.util.Optional;

/** Ways of taking a medicine, with the Vietnamese verb of the direction. */
public enum Route {
    ORAL("Uống"),
    SUBLINGUAL("Ngậm dưới lưỡi"),
    BUCCAL("Ngậm"),
    INHALATION("Hít"),
    NASAL("Dùng đường mũi"),
    OPHTHALMIC("Tra mắt"),
    OTIC("Nhỏ tai"),
    TOPICAL("Bôi ngoài da"),
    TRANSDERMAL("Dán trên da"),
    RECTAL("Đặt hậu môn"),
    VAGINAL("Đặt âm đạo"),
    SUBCUTANEOUS("Tiêm dưới da"),
    INTRAMUSCULAR("Tiêm bắp"),
    INTRAVENOUS("Tiêm tĩnh mạch");

    private final String vietnamese;

    Route(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public static Optional<Route> of(String code) {
        return Arrays.stream(values())
                .filter(route -> route.name().equals(code))
                .findFirst();
    }
}
