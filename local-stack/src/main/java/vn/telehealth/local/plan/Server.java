package vn.telehealth.local.plan;

import java.util.List;
import java.util.Set;
import vn.telehealth.local.health.Health;
import vn.telehealth.local.process.Invocation;

/**
 * A process of the stack.
 *
 * @param name also the name of its log and of its folder of secrets
 * @param ports every port it listens on, offset included; the first is the one people are told
 * @param launch called right before each start
 * @param health what says that it can be used
 */
public record Server(String name, Set<String> needs, List<Integer> ports, Launch launch, Health health)
        implements Part {

    public Server {
        needs = Set.copyOf(needs);
        ports = List.copyOf(ports);
    }

    /** Writes what the process reads at its start and says how it is started. */
    @FunctionalInterface
    public interface Launch {

        Invocation prepare() throws Exception;
    }
}
