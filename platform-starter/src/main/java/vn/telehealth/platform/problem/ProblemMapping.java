package vn.telehealth.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Which problem tells of which domain exception; one bean a service. */
public final class ProblemMapping {

    private final Map<Class<? extends RuntimeException>, Mapping> mappings;

    private ProblemMapping(Map<Class<? extends RuntimeException>, Mapping> mappings) {
        this.mappings = Map.copyOf(mappings);
    }

    /** A mapping of nothing, for services without exceptions of their own. */
    public static ProblemMapping none() {
        return builder().build();
    }

    /** Begins with what the starter maps; a service may map any of it anew. */
    public static Builder builder() {
        return PlatformProblems.addTo(new Builder());
    }

    Optional<Problem> problemOf(Throwable exception) {
        for (Class<?> type = exception.getClass(); type != null; type = type.getSuperclass()) {
            Mapping mapping = mappings.get(type);
            if (mapping != null) {
                return Optional.of(mapping.apply((RuntimeException) exception));
            }
        }
        return Optional.empty();
    }

    private interface Mapping extends Function<RuntimeException, Problem> {}

    /** Collects the mappings. */
    public static final class Builder {

        private final Map<Class<? extends RuntimeException>, Mapping> mappings = new LinkedHashMap<>();

        private Builder() {}

        public <E extends RuntimeException> Builder map(Class<E> exception, ProblemType type) {
            return map(exception, type, ignored -> Map.of());
        }

        /** Maps with named arguments, which are also members of the problem: never personal data. */
        public <E extends RuntimeException> Builder map(
                Class<E> exception, ProblemType type, Function<E, Map<String, ?>> arguments) {
            mappings.put(exception, e -> new Problem(type, arguments.apply(exception.cast(e)), List.of()));
            return this;
        }

        /** Maps to a problem that names fields. */
        public <E extends RuntimeException> Builder mapFields(
                Class<E> exception, ProblemType type, Function<E, List<FieldViolation>> violations) {
            mappings.put(exception, e -> Problem.withFields(type, violations.apply(exception.cast(e))));
            return this;
        }

        public ProblemMapping build() {
            return new ProblemMapping(mappings);
        }
    }
}
