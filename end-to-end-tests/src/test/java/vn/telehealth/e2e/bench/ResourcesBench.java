package vn.telehealth.e2e.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.Players;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.ServerStatus;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.plan.Progress;

/** What each process takes to start, to hold, and to do its part of one visit. Nothing is held against it. */
final class ResourcesBench implements Bench {

    private static final int VISITS = 10;
    private static final double MEBIBYTE = 1 << 20;

    private final LocalStack stack = Fleet.stack();
    private final Rest rest = new Rest(stack.supplies());

    @Override
    public String name() {
        return "resources";
    }

    @Override
    public Outcome measure(Pace pace) throws Exception {
        Map<String, Duration> starts = new ConcurrentHashMap<>();
        stack.down(Progress.SILENT);
        long begun = System.nanoTime();
        stack.up(new Progress() {
            @Override
            public void ready(String part, String note, Duration after) {
                starts.put(part, after);
            }
        });
        Duration whole = Duration.ofNanos(System.nanoTime() - begun);
        Map<String, Double> cpu = ofOneVisit();
        return new Outcome(List.of(), table(starts, whole, cpu));
    }

    /** In milliseconds, by process. */
    private Map<String, Double> ofOneVisit() throws Exception {
        Players players = Players.meet();
        Arm visit = Arm.of("visit", () -> visit(players));
        visit.act().perform();
        return new CpuPerAct(stack, rest, Map.of()).spent(VISITS, visit);
    }

    private static void visit(Players players) {
        String prescription = players.issued(players.examinedVisit()).text("prescriptionId");
        String qr = players.physician()
                .file(prescription, "qr", "text/plain")
                .expect(200)
                .text();
        players.pharmacy().verifyQr(qr).expect(200);
        players.pharmacy().dispense(prescription, qr, Api.idempotencyKey()).expect(200);
    }

    private List<String> table(Map<String, Duration> starts, Duration whole, Map<String, Double> cpu) {
        List<String> table = new ArrayList<>();
        table.add("| process | start, s | memory after load, MiB | CPU of one visit, ms |");
        table.add("|---|--:|--:|--:|");
        double memory = 0;
        for (ServerStatus status : stack.status()) {
            memory += status.memory();
            table.add(line(
                    status.name(),
                    starts.getOrDefault(status.name(), Duration.ZERO),
                    status.memory(),
                    cpu.getOrDefault(status.name(), 0.0)));
        }
        table.add(line(
                "**the fleet**",
                whole,
                memory,
                cpu.values().stream().mapToDouble(Double::doubleValue).sum()));
        return table;
    }

    private static String line(String process, Duration start, double memory, double cpu) {
        return String.format(
                Locale.ROOT, "| %s | %.1f | %,.0f | %,.0f |", process, start.toMillis() / 1e3, memory / MEBIBYTE, cpu);
    }
}
