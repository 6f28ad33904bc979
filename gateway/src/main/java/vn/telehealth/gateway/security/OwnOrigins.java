package vn.telehealth.gateway.security;

import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsProcessor;
import org.springframework.web.cors.reactive.CorsUtils;
import org.springframework.web.cors.reactive.DefaultCorsProcessor;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * CORS as Spring judges it (WHATWG Fetch, section 3.3). Spring's own filter would refuse without a body and without a word to
 * the audit log.
 */
final class OwnOrigins implements WebFilter {

    private final UrlBasedCorsConfigurationSource source;
    private final EdgeRefusals refusals;
    private final CorsProcessor processor = new DefaultCorsProcessor();

    OwnOrigins(CorsProperties properties, EdgeRefusals refusals) {
        source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", properties.configuration());
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        CorsConfiguration configuration = source.getCorsConfiguration(exchange);
        if (!processor.process(configuration, exchange)) {
            boolean ours = configuration != null
                    && configuration.checkOrigin(
                                    exchange.getRequest().getHeaders().getOrigin())
                            != null;
            // Ours, asking for a method or header that nobody offers: 403 as Spring has set it.
            return ours ? Mono.empty() : refusals.foreignOrigin(exchange);
        }
        return CorsUtils.isPreFlightRequest(exchange.getRequest()) ? Mono.empty() : chain.filter(exchange);
    }
}
