package vn.telehealth.platform.context;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Trace ids, and the actor that events are owed to. */
@AutoConfiguration
public class ContextAutoConfiguration {

    @Bean
    TraceIds traceIds(ObjectProvider<Tracer> tracer) {
        return new TraceIds(tracer::getIfAvailable);
    }

    @Bean
    EventContexts eventContexts(Environment environment) {
        return new EventContexts(environment.getRequiredProperty("spring.application.name"));
    }
}
