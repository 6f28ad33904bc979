package vn.telehealth.audit.verifier;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The first place where an export is not what the log signed.
 *
 * @param index of the record in the log
 * @param line of the export, from 1
 * @param eventId of the record in question, where known
 * @param what one sentence
 */
record Finding(Kind kind, long index, long line, @Nullable String eventId, String what) {

    enum Kind {
        ALTERED,
        REMOVED,
        INSERTED,
        MOVED
    }

    String sentence() {
        var event = eventId == null ? "" : " (event " + eventId + ")";
        return "Record %d%s was %s, line %d of the export: %s"
                .formatted(index, event, kind.name().toLowerCase(Locale.ROOT), line, what);
    }
}
