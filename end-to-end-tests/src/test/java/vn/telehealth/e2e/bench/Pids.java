package vn.telehealth.e2e.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.ServerStatus;

/** Process ids by name. */
final class Pids {

    private Pids() {}

    /** Of all that runs in the fleet, in the order of its start. */
    static Map<String, Long> of(LocalStack stack) {
        Map<String, Long> pids = new LinkedHashMap<>();
        for (ServerStatus status : stack.status()) {
            if (status.pid() != 0) {
                pids.put(status.name(), status.pid());
            }
        }
        return pids;
    }
}
