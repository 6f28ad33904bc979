package vn.telehealth.gateway.routes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.filter.FilterDefinition;
import org.springframework.cloud.gateway.handler.predicate.PredicateDefinition;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which service a path leads to, known from the routes before one is taken: by the name of the route's circuit breaker. */
@Component
final class ServicePaths {

    private final Map<PathPattern, String> services = new LinkedHashMap<>();

    ServicePaths(GatewayProperties properties) {
        properties.getRoutes().forEach(route -> circuitOf(route).ifPresent(service -> add(route, service)));
    }

    /** Nothing for what the gateway answers itself. */
    Optional<String> serviceAt(PathContainer path) {
        return services.entrySet().stream()
                .filter(entry -> entry.getKey().matches(path))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private void add(RouteDefinition route, String service) {
        route.getPredicates().stream()
                .filter(predicate -> "Path".equals(predicate.getName()))
                .map(PredicateDefinition::getArgs)
                .flatMap(arguments -> arguments.values().stream())
                .map(StringUtils::trimAllWhitespace)
                .forEach(pattern -> services.put(PathPatternParser.defaultInstance.parse(pattern), service));
    }

    private static Optional<String> circuitOf(RouteDefinition route) {
        return route.getFilters().stream()
                .filter(filter -> "CircuitBreaker".equals(filter.getName()))
                .map(FilterDefinition::getArgs)
                .map(arguments -> arguments.get("name"))
                .findFirst();
    }
}
