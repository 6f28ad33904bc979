package vn.telehealth.examination.domain;

/** How a medicine gets into or onto the body. */
public enum Route {
    ORAL,
    SUBLINGUAL,
    BUCCAL,
    INHALATION,
    NASAL,
    OPHTHALMIC,
    OTIC,
    TOPICAL,
    TRANSDERMAL,
    RECTAL,
    VAGINAL,
    SUBCUTANEOUS,
    INTRAMUSCULAR,
    INTRAVENOUS
}
