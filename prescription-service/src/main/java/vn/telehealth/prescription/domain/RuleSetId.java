package vn.telehealth.prescription.domain;

/** Which circular's rules a prescription was judged by, chosen by the date of prescribing. */
public enum RuleSetId {
    /** Circular 04/2022/TT-BYT with what it left standing of 52/2017/TT-BYT and 18/2018/TT-BYT. */
    TT04_2022,
    /** Circular 26/2025/TT-BYT. */
    TT26_2025
}
