package vn.telehealth.examination.application;

/** The version that the caller had before him when he decided. */
public interface SeenVersion {

    /** Whether it is that one. */
    boolean is(long version);

    /** Throws when it is not the one that stands, or when the caller did not say. */
    void require(long standing);
}
