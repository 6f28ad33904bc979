package vn.telehealth.gateway.security;

import java.time.Clock;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.authentication.ServerAuthenticationEntryPointFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vn.telehealth.gateway.problem.EdgeProblems;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.security.AcceptedTokens;
import vn.telehealth.platform.security.SecurityProperties;

/** Judges tokens as the services do; one that cannot be judged, since the realm does not answer, gets 503. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityProperties.class)
class TokenJudgement {

    private static final Logger LOG = LoggerFactory.getLogger(TokenJudgement.class);

    @Bean
    ReactiveJwtDecoder jwtDecoder(SecurityProperties properties, ObjectProvider<Clock> clock) {
        JwtDecoder decoder = AcceptedTokens.decoder(properties, clock.getIfAvailable(Clock::systemUTC));
        // A token with an unknown key waits for the realm: on a thread of its own, so that no other request waits too.
        Scheduler threads = Schedulers.fromExecutorService(Executors.newVirtualThreadPerTaskExecutor(), "tokens");
        return token -> Mono.fromCallable(() -> decoder.decode(token)).subscribeOn(threads);
    }

    @Bean
    ServerAuthenticationFailureHandler tokenFailures(EdgeRefusals refusals, EdgeProblems problems) {
        ServerAuthenticationFailureHandler refused = new ServerAuthenticationEntryPointFailureHandler(refusals);
        return (exchange, failure) -> {
            if (failure instanceof AuthenticationServiceException) {
                LOG.warn("a token cannot be judged", failure);
                return problems.answer(exchange.getExchange(), PlatformProblem.UNAVAILABLE);
            }
            return refused.onAuthenticationFailure(exchange, failure);
        };
    }
}
