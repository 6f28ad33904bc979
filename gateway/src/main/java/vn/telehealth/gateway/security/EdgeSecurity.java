package vn.telehealth.gateway.security;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import vn.telehealth.gateway.problem.EdgeProblems;
import vn.telehealth.platform.problem.PlatformProblem;

/**
 * A good token for everything under {@code /api}; the API page, its documents and health are open; nothing else is there. The
 * management port, where health and metrics are, has the same.
 */
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

    /** The methods of all APIs together: the firewall lets no other through. */
    private static final Set<HttpMethod> OFFERED = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS);

    @Bean
    SecurityWebFilterChain edgeFilterChain(
            ServerHttpSecurity http,
            EdgeRefusals refusals,
            ServerAuthenticationFailureHandler tokenFailures,
            CorsProperties origins) {
        return http.authorizeExchange(EdgeSecurity::whoMayPass)
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationFailureHandler(tokenFailures)
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .addFilterBefore(new SecondFactorForPhysicians(refusals), SecurityWebFiltersOrder.AUTHORIZATION)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .cors(ServerHttpSecurity.CorsSpec::disable)
                .addFilterAt(new OwnOrigins(origins, refusals), SecurityWebFiltersOrder.CORS)
                .build();
    }

    private static void whoMayPass(ServerHttpSecurity.AuthorizeExchangeSpec exchanges) {
        exchanges
                .pathMatchers("/api/**")
                .authenticated()
                .pathMatchers(
                        HttpMethod.GET,
                        "/actuator/health",
                        "/actuator/health/**",
                        "/v3/api-docs/**",
                        "/swagger-ui.html",
                        "/swagger-ui/**",
                        "/webjars/**",
                        "/favicon.ico",
                        "/oauth2/authorize")
                .permitAll()
                .pathMatchers(HttpMethod.POST, "/oauth2/token")
                .permitAll()
                .pathMatchers(HttpMethod.GET, "/actuator/prometheus")
                .access(new InsideOnly())
                .anyExchange()
                .denyAll();
    }

    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowedHttpMethods(OFFERED);
        return firewall;
    }

    /** Paths with {@code ..}, {@code ;}, {@code //}, encoded slashes and the like, and methods nobody offers. */
    @Bean
    ServerExchangeRejectedHandler rejectedHandler(EdgeProblems problems) {
        return (exchange, rejection) -> {
            if (OFFERED.contains(exchange.getRequest().getMethod())) {
                return problems.answer(exchange, PlatformProblem.INVALID_REQUEST);
            }
            exchange.getResponse().getHeaders().setAllow(OFFERED);
            return problems.answer(exchange, PlatformProblem.METHOD_NOT_ALLOWED);
        };
    }
}
