package vn.telehealth.e2e.faults.inject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import vn.telehealth.local.Port;
import vn.telehealth.local.Settings;

/** The detours of a fleet, by the component they lead to; none in a fleet whose services go straight. */
public record Detours(Map<String, Detour> ways) {

    public static final Detours NONE = new Detours(Map.of());

    public Detours {
        ways = Map.copyOf(ways);
    }

    /** Lays them, before the fleet that is to use them is started. */
    public static Detours open(Settings settings) {
        try {
            return new Detours(Map.of(
                    "kafka", new Detour(Port.KAFKA_DETOUR.at(settings), Port.KAFKA.at(settings)),
                    "postgres", new Detour(Port.POSTGRES_DETOUR.at(settings), Port.POSTGRES.at(settings))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean none() {
        return ways.isEmpty();
    }

    Detour of(String component) {
        Detour way = ways.get(component);
        if (way == null) {
            throw new IllegalStateException("no detour to " + component);
        }
        return way;
    }
}
