package vn.telehealth.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a process is started and stopped.
 *
 * @param environment added to the little that is passed on; never holds a secret
 * @param inputs files that it reads at its start: when one changes, the process is out of date
 * @param stop the signal it takes for an orderly end
 * @param startupCache where its JVM keeps what it learned from an earlier run; null for other programs
 */
public record Invocation(
        List<String> command,
        Map<String, String> environment,
        List<Path> inputs,
        Signal stop,
        @Nullable Path startupCache) {

    public Invocation {
        command = List.copyOf(command);
        environment = Map.copyOf(new TreeMap<>(environment));
        inputs = List.copyOf(inputs);
    }

    public static Invocation of(List<String> command) {
        return new Invocation(command, Map.of(), List.of(), Signal.TERM, null);
    }

    public Invocation with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(environment);
        all.putAll(more);
        return new Invocation(command, all, inputs, stop, startupCache);
    }

    public Invocation reading(Path input) {
        List<Path> all = new ArrayList<>(inputs);
        all.add(input);
        return new Invocation(command, environment, all, stop, startupCache);
    }

    public Invocation stoppedBy(Signal signal) {
        return new Invocation(command, environment, inputs, signal, startupCache);
    }

    public Invocation learningIn(Path cache) {
        return new Invocation(command, environment, inputs, stop, cache);
    }
}
