package vn.telehealth.platform.context;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Ids of the trace that the thread works in (W3C Trace Context). */
public final class TraceIds {

    private final Supplier<@Nullable Tracer> tracer;

    public TraceIds(Supplier<@Nullable Tracer> tracer) {
        this.tracer = tracer;
    }

    /** Trace id, 32 lower-case hex digits. */
    public Optional<String> current() {
        return context().map(TraceContext::traceId);
    }

    /** Value of the header {@code traceparent}. */
    public Optional<String> traceparent() {
        return context()
                .map(context -> "00-%s-%s-%s"
                        .formatted(
                                context.traceId(),
                                context.spanId(),
                                Boolean.TRUE.equals(context.sampled()) ? "01" : "00"));
    }

    private Optional<TraceContext> context() {
        return Optional.ofNullable(tracer.get()).map(Tracer::currentSpan).map(Span::context);
    }
}
