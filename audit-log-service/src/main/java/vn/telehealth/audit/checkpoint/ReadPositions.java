package vn.telehealth.audit.checkpoint;

import java.util.Map;

/** Up to where this instance has read its topic partitions into the log. */
@FunctionalInterface
public interface ReadPositions {

    /** The next offset by {@code topic-partition}; everything before it is in the log. */
    Map<String, Long> snapshot();
}
