package vn.telehealth.local.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.telehealth.local.StackFailure;

/** Parts in an order in which each comes after what it needs. */
public final class Plan {

    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a name occurs twice, a need is unknown, or parts need each other in a circle */
    public Plan(Collection<? extends Part> all) {
        Map<String, Part> byName = new LinkedHashMap<>();
        for (Part part : all) {
            if (byName.put(part.name(), part) != null) {
                throw new IllegalArgumentException("two parts are named " + part.name());
            }
        }
        byName.keySet().forEach(name -> place(name, byName, new LinkedHashSet<>()));
    }

    private void place(String name, Map<String, Part> byName, Set<String> above) {
        Part part = byName.get(name);
        if (part == null) {
            throw new IllegalArgumentException(above + " needs the unknown part " + name);
        }
        if (parts.containsKey(name)) {
            return;
        }
        if (!above.add(name)) {
            throw new IllegalArgumentException("parts need each other in a circle: " + above);
        }
        part.needs().forEach(need -> place(need, byName, above));
        above.remove(name);
        parts.put(name, part);
    }

    public Collection<Part> parts() {
        return List.copyOf(parts.values());
    }

    public List<Server> servers() {
        return parts.values().stream()
                .flatMap(part -> part instanceof Server server ? Stream.of(server) : Stream.empty())
                .toList();
    }

    /** Those parts with all they need. */
    public Plan only(Set<String> names) {
        Set<String> wanted = new HashSet<>(names);
        for (Part part : new ArrayList<>(parts.values()).reversed()) {
            if (wanted.contains(part.name())) {
                wanted.addAll(part.needs());
            }
        }
        if (!parts.keySet().containsAll(wanted)) {
            wanted.removeAll(parts.keySet());
            throw new StackFailure("There is no component " + String.join(", ", wanted) + ".");
        }
        return new Plan(parts.values().stream()
                .filter(part -> wanted.contains(part.name()))
                .toList());
    }

    /** Does the work for every part, each as soon as all it needs are done; a part whose need failed is left out. */
    public List<Throwable> forwards(Consumer<Part> work) {
        Map<Part, Set<String>> before = new LinkedHashMap<>();
        parts.values().forEach(part -> before.put(part, part.needs()));
        return run(before, work);
    }

    /** Does the work for every part, each as soon as all that need it are done. */
    public List<Throwable> backwards(Consumer<Part> work) {
        Map<Part, Set<String>> before = new LinkedHashMap<>();
        for (Part part : new ArrayList<>(parts.values()).reversed()) {
            before.put(
                    part,
                    namesOf(parts.values().stream()
                            .filter(other -> other.needs().contains(part.name()))));
        }
        return run(before, work);
    }

    private static Set<String> namesOf(Stream<Part> some) {
        return some.map(Part::name).collect(Collectors.toSet());
    }

    private static List<Throwable> run(Map<Part, Set<String>> before, Consumer<Part> work) {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        Map<String, CompletableFuture<Void>> done = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            before.forEach((part, needs) -> {
                CompletableFuture<?>[] first = needs.stream().map(done::get).toArray(CompletableFuture[]::new);
                done.put(
                        part.name(),
                        CompletableFuture.allOf(first).thenRunAsync(() -> attempt(part, work, failures), threads));
            });
            done.values()
                    .forEach(future ->
                            future.handle((nothing, failure) -> nothing).join());
        }
        return List.copyOf(failures);
    }

    private static void attempt(Part part, Consumer<Part> work, List<Throwable> failures) {
        try {
            work.accept(part);
        } catch (RuntimeException | Error e) {
            failures.add(e);
            throw e;
        }
    }
}
