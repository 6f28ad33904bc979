package vn.telehealth.gateway.management;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.WebFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import reactor.netty.resources.LoopResources;

/**
 * Health waits for nobody: on the event loops that carry requests it would come after thousands of them. Part of the context
 * that Spring Boot makes for the management port, which finds it by {@code META-INF/spring}; the other port does not see it.
 */
@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
class ManagementPort {

    private static final PathPattern HEALTH_AND_METRICS = PathPatternParser.defaultInstance.parse("/actuator/**");

    @Bean(destroyMethod = "dispose")
    LoopResources managementLoop() {
        return LoopResources.create("management", 1, true);
    }

    /** With what bounds callers on the other port. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> managementServer(
            LoopResources managementLoop, ObjectProvider<NettyServerCustomizer> bounds) {
        return factory -> {
            bounds.orderedStream().forEach(factory::addServerCustomizers);
            factory.addServerCustomizers(server -> server.runOn(managementLoop));
        };
    }

    /** The routes to the services would lead there from this port, too. Before room in a service is looked for. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter nothingElse() {
        return (exchange, chain) ->
                HEALTH_AND_METRICS.matches(exchange.getRequest().getPath().pathWithinApplication())
                        ? chain.filter(exchange)
                        : Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
