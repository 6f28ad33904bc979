package vn.telehealth.prescription.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every version of every prescription: who, when, from where. Written once. */
public interface History {

    /** Adds a version, made by whoever the running work is done for. */
    void add(Prescription prescription, Change change, long version);

    /** Oldest first. */
    List<Version> of(UUID prescriptionId);

    /**
     * @param action what was done, for example {@code issued}
     * @param status the status after it
     * @param details codes and amounts
     */
    record Version(
            long version,
            String action,
            Status status,
            Instant at,
            String actorId,
            String actorRole,
            @Nullable String clientId,
            @Nullable String sourceIp,
            Map<String, String> details) {}
}
