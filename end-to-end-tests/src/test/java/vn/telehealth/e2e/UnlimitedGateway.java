package vn.telehealth.e2e;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.server.Services;

/** The fleet's gateway with rate limits that do not bite, for those who measure or attack what lies behind them. */
public final class UnlimitedGateway implements AutoCloseable {

    private static final String UNLIMITED = "1000000000";

    private UnlimitedGateway() {}

    /** @param environment what it is told beside */
    public static UnlimitedGateway open(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(environment);
        for (String bound : List.of("USER", "CLIENT", "ANONYMOUS", "MISSES")) {
            all.put("TELEHEALTH_GATEWAY_LIMITS_" + bound + "_REQUESTS", UNLIMITED);
        }
        restart(LocalStack.of(Fleet.stack().settings(), all));
        return new UnlimitedGateway();
    }

    /** As it was before. */
    @Override
    public void close() {
        restart(Fleet.stack());
    }

    private static void restart(LocalStack stack) {
        stack.stop(Services.GATEWAY);
        stack.start(Services.GATEWAY);
    }
}
