package vn.telehealth.appointment.facility.domain;

import vn.telehealth.appointment.shared.domain.Text;

/**
 * What is printed at the head of a prescription.
 *
 * @param telephone Vietnamese number, digits with an optional {@code +} in front
 * @param hasBeds whether patients can stay: only such a facility may prescribe narcotics (Circular 26/2025/TT-BYT)
 */
public record FacilityDetails(String name, String address, String telephone, boolean hasBeds) {

    public static final int MAX_NAME = 200;
    public static final int MAX_ADDRESS = 300;
    public static final String TELEPHONE_PATTERN = "\\+?[0-9]{8,14}";

    public FacilityDetails {
        name = Text.of(name, MAX_NAME);
        address = Text.of(address, MAX_ADDRESS);
        if (!telephone.matches(TELEPHONE_PATTERN)) {
            throw new IllegalArgumentException("8 to 14 digits expected");
        }
    }
}
