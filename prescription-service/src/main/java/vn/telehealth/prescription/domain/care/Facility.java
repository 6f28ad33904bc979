package vn.telehealth.prescription.domain.care;

/** @param interopCode code in the national system; its last five characters begin each prescription code */
public record Facility(
        String code, String interopCode, String name, String address, String telephone, boolean hasBeds) {}
