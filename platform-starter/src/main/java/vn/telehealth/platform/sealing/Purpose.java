package vn.telehealth.platform.sealing;

/** What a data key is for. */
enum Purpose {
    /** Seals columns. */
    SEAL,
    /** Makes blind indexes. It is never replaced: all values of an index have to be made with one key. */
    INDEX,
    /** Key 0, which is none: marks what was stored before its column was sealed. */
    PLAIN
}
