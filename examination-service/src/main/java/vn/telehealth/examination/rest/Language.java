package vn.telehealth.examination.rest;

/** Languages of titles, named as in requests. */
enum Language {
    vi,
    en
}
