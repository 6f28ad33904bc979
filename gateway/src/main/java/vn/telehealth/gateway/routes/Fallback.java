package vn.telehealth.gateway.routes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.problem.EdgeProblem;
import vn.telehealth.gateway.problem.EdgeProblems;

/** What is answered for a service that does not answer, or whose circuit is open. */
@Configuration(proxyBeanMethods = false)
class Fallback {

    private static final Logger LOG = LoggerFactory.getLogger(Fallback.class);

    @Bean
    RouterFunction<ServerResponse> fallbackRoute(EdgeProblems problems) {
        return RouterFunctions.route(
                request -> request.path().equals("/fallback"), request -> answer(request, problems));
    }

    private static Mono<ServerResponse> answer(ServerRequest request, EdgeProblems problems) {
        Object reason = request.attribute(ServerWebExchangeUtils.CIRCUITBREAKER_EXECUTION_EXCEPTION_ATTR)
                .orElse("unknown");
        LOG.warn("a service did not answer: {}", reason.toString());
        return problems.answer(request.exchange(), EdgeProblem.SERVICE_UNAVAILABLE)
                .then(Mono.empty());
    }
}
