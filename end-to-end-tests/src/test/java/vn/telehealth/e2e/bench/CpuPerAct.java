package vn.telehealth.e2e.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.telehealth.local.LocalStack;

/** CPU milliseconds that one act costs each process: what goes on after its answer included, what goes on anyway not. */
final class CpuPerAct {

    private static final double NEGLIGIBLE = 0.05;

    /** So long it is watched what the fleet uses anyway. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final LocalStack stack;
    private final Rest rest;
    private final Map<String, Long> others;

    /** @param others processes beside those of the fleet, by name */
    CpuPerAct(LocalStack stack, Rest rest, Map<String, Long> others) {
        this.stack = stack;
        this.rest = rest;
        this.others = others;
    }

    /** @return a table in Markdown: a line a process, a column an arm */
    List<String> table(int acts, List<Arm> arms) throws Exception {
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        for (Arm arm : arms) {
            spent(acts, arm)
                    .forEach((process, millis) -> lines.computeIfAbsent(process, first -> new ArrayList<>())
                            .add(millis));
        }
        List<String> table = new ArrayList<>();
        table.add("| CPU ms an act | " + arms.stream().map(Arm::name).collect(Collectors.joining(" | ")) + " |");
        table.add("|---|" + "--:|".repeat(arms.size()));
        lines.values().removeIf(millis -> millis.stream().allMatch(each -> each < NEGLIGIBLE));
        lines.forEach((process, millis) -> table.add(line(process, millis)));
        table.add(line("**all**", sums(List.copyOf(lines.values()), arms.size())));
        return table;
    }

    /** @return by process, in the order of the start */
    Map<String, Double> spent(int acts, Arm arm) throws Exception {
        rest.await();
        Metered idle = metered(() -> TimeUnit.MILLISECONDS.sleep(IDLE.toMillis()));
        Metered busy = metered(() -> {
            for (int i = 0; i < acts; i++) {
                arm.act().perform();
            }
            rest.await();
        });
        Map<String, Double> spent = new LinkedHashMap<>();
        busy.millis().forEach((process, millis) -> {
            double anyway = idle.millis().getOrDefault(process, 0.0) * busy.seconds() / idle.seconds();
            spent.put(process, Math.max(0, millis - anyway) / acts);
        });
        return spent;
    }

    private Metered metered(Arm.Act act) throws Exception {
        CpuClock before = CpuClock.read(pids());
        long begun = System.nanoTime();
        act.perform();
        return new Metered(CpuClock.read(pids()).since(before), (System.nanoTime() - begun) / 1e9);
    }

    /**
     * @param millis of CPU, by process
     * @param seconds that it took
     */
    private record Metered(Map<String, Double> millis, double seconds) {}

    private Map<String, Long> pids() {
        Map<String, Long> pids = Pids.of(stack);
        pids.putAll(others);
        return pids;
    }

    private static List<Double> sums(List<List<Double>> lines, int columns) {
        List<Double> sums = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            sums.add(lines.stream().mapToDouble(line -> line.get(at)).sum());
        }
        return sums;
    }

    private static String line(String process, List<Double> millis) {
        return millis.stream()
                .map(each -> String.format(Locale.ROOT, "%.2f", each))
                .collect(Collectors.joining(" | ", "| " + process + " | ", " |"));
    }
}
