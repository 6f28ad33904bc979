package vn.telehealth.e2e.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.Players;
import vn.telehealth.e2e.UnlimitedGateway;
import vn.telehealth.local.LocalStack;

/** Twice the load that saturates the fleet: it serves as much as it can, and says so to the others. */
final class OverloadBench implements Bench {

    private static final int PRESCRIPTIONS = 20;
    private static final List<Integer> CLIENTS = List.of(4, 8, 16, 32);
    private static final int TIMES = 2;
    /** Longer than anything waits for anything: queues that can fill are full. */
    private static final Duration LEAST = Duration.ofSeconds(25);

    private final List<Load> best = new ArrayList<>();
    private final List<Load> over = new ArrayList<>();

    @Override
    public String name() {
        return "overload";
    }

    @Override
    public Outcome measure(Pace pace) throws Exception {
        LocalStack stack = Fleet.stack();
        Duration during = pace.slice().compareTo(LEAST) > 0 ? pace.slice() : LEAST;
        Rest rest = new Rest(stack.supplies());
        try (UnlimitedGateway gateway = UnlimitedGateway.open(Map.of())) {
            Mix mix = new Mix(IssuedOnes.make(PRESCRIPTIONS), Players.meet());
            int clients = saturating(mix, pace.slice());
            Map<String, Double> health = new TreeMap<>();
            for (int round = 0; round < pace.rounds(); round++) {
                rest.await();
                best.add(Load.closed(mix::next, clients, during));
                rest.await();
                try (HealthWatch watch = HealthWatch.over(stack)) {
                    over.add(Load.open(mix::next, TIMES * best.getLast().served(), during));
                    watch.slowest().forEach((name, slowest) -> health.merge(name, slowest, Math::max));
                }
                tell(round);
            }
            return new Outcome(rows(health), remarks(pace, during, clients, health));
        }
    }

    /** How many clients at once get most out of the fleet; warms it up, too. */
    private static int saturating(Mix mix, Duration slice) throws Exception {
        Load.closed(mix::next, CLIENTS.getLast(), slice.multipliedBy(4));
        Map<Integer, Double> served = new TreeMap<>();
        for (int clients : CLIENTS) {
            served.put(
                    clients,
                    Load.closed(mix::next, clients, slice.multipliedBy(2)).served());
        }
        System.out.println("served a second, by clients at once: " + served);
        return served.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .orElseThrow()
                .getKey();
    }

    private void tell(int round) {
        System.out.printf(
                "round %d: best %.1f/s (%s); at %.1f/s %.1f/s (%s; %s)%n",
                round,
                best.get(round).served(),
                best.get(round).tally(),
                over.get(round).rate(),
                over.get(round).served(),
                over.get(round).tally(),
                over.get(round).tally().waits());
    }

    private List<Row> rows(Map<String, Double> health) {
        List<Double> served = over.stream().map(Load::served).toList();
        List<Double> most = best.stream().map(Load::served).toList();
        List<Double> wrong =
                over.stream().map(load -> (double) load.tally().wrong()).toList();
        List<Double> all =
                over.stream().map(load -> (double) load.tally().all()).toList();
        List<Double> slowest =
                List.of(health.values().stream().max(Comparator.naturalOrder()).orElseThrow());
        List<Double> patience = List.of((double) HealthWatch.PATIENCE.toMillis());
        return List.of(
                row("served at twice the load, 2xx/s", served, "best", most, Target.atLeast(0.8)),
                row("neither 2xx nor told when to come again", wrong, "asked", all, Target.atMost(0)),
                row("slowest health answer, ms", slowest, "patience", patience, Target.atMost(1)));
    }

    private static Row row(String what, List<Double> values, String against, List<Double> baseline, Target target) {
        return new Row(
                what,
                Spread.of(values).median(),
                against,
                Spread.of(baseline).median(),
                Spread.ratio(values, baseline),
                target);
    }

    private List<String> remarks(Pace pace, Duration during, int clients, Map<String, Double> health) {
        List<String> remarks = new ArrayList<>();
        remarks.add(
                "Asked: %s. Best: %d clients that wait for their answers. %d rounds of %d s each; answers by status, of all rounds:"
                        .formatted(Mix.WORDS, clients, pace.rounds(), during.toSeconds()));
        remarks.add("");
        for (Load load : over) {
            remarks.add("- at %.0f/s: %s; %s"
                    .formatted(load.rate(), load.tally(), load.tally().waits()));
        }
        remarks.add("");
        remarks.add("Slowest answer to a question for health, ms: "
                + health.entrySet().stream()
                        .map(entry -> "%s %.0f".formatted(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining(", "))
                + ".");
        return remarks;
    }
}
