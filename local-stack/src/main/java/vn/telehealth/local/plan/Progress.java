package vn.telehealth.local.plan;

import java.time.Duration;

/** Told of each step as it happens, from several threads. */
public interface Progress {

    Progress SILENT = new Progress() {};

    default void begins(String part) {}

    /**
     * The part is where it has to be.
     *
     * @param note what was done, e.g. {@code started}, {@code runs already}
     */
    default void ready(String part, String note, Duration after) {}

    default void failed(String part) {}
}
