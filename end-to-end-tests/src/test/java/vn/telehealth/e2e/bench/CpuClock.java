package vn.telehealth.e2e.bench;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** CPU time that each process of the fleet has used so far, with those it started. */
record CpuClock(Map<String, Duration> used) {

    /** @param pids by name */
    static CpuClock read(Map<String, Long> pids) {
        Map<String, Duration> used = new LinkedHashMap<>();
        pids.forEach((name, pid) -> used.put(name, ofFamily(pid)));
        return new CpuClock(used);
    }

    /** In milliseconds, by process, in the order of the later reading. */
    Map<String, Double> since(CpuClock before) {
        Map<String, Double> spent = new LinkedHashMap<>();
        used.forEach((name, now) -> spent.put(
                name, now.minus(before.used.getOrDefault(name, Duration.ZERO)).toNanos() / 1e6));
        return spent;
    }

    private static Duration ofFamily(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(process -> process.info().totalCpuDuration())
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }
}
