package vn.telehealth.gateway.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;
import vn.telehealth.gateway.problem.EdgeProblems;
import vn.telehealth.platform.problem.FieldViolation;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.problem.Problem;

/**
 * Lets through what an API document knows: path, method, media type of the body, parameters of the query. Comes after the rate
 * limits, so that nobody tries paths for nothing, and before misses are counted: what is refused here is no guess at a code.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class KnownRequests implements GlobalFilter {

    /** Compared as the routes compare, decoded: no other spelling of the path gets round it. */
    private static final PathPattern API = PathPatternParser.defaultInstance.parse("/api/**");

    private static final String NAME = "[\\w.-]{1,60}";

    private final ApiDocuments documents;
    private final EdgeProblems problems;

    KnownRequests(ApiDocuments documents, EdgeProblems problems) {
        this.documents = documents;
        this.problems = problems;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        PathContainer path = request.getPath().pathWithinApplication();
        if (!API.matches(path)) {
            return chain.filter(exchange);
        }
        List<Operation> here = documents.at(path);
        if (here.isEmpty()) {
            return problems.answer(exchange, PlatformProblem.NOT_FOUND);
        }
        Optional<Operation> asked = here.stream()
                .filter(operation -> operation.answers(request.getMethod()))
                .findFirst();
        return asked.map(operation -> judge(exchange, chain, operation)).orElseGet(() -> notOffered(exchange, here));
    }

    private Mono<Void> notOffered(ServerWebExchange exchange, List<Operation> here) {
        Set<HttpMethod> offered = new LinkedHashSet<>();
        for (Operation operation : here) {
            offered.add(operation.method());
            if (operation.method().equals(HttpMethod.GET)) {
                offered.add(HttpMethod.HEAD);
            }
        }
        exchange.getResponse().getHeaders().setAllow(offered);
        return problems.answer(exchange, PlatformProblem.METHOD_NOT_ALLOWED);
    }

    private Mono<Void> judge(ServerWebExchange exchange, GatewayFilterChain chain, Operation operation) {
        if (hasBody(exchange.getRequest()) && !takes(operation, exchange.getRequest())) {
            if (!operation.bodies().isEmpty()) {
                exchange.getResponse().getHeaders().setAccept(List.copyOf(operation.bodies()));
            }
            return problems.answer(exchange, PlatformProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        List<FieldViolation> wrong = wrongParameters(exchange.getRequest(), operation);
        return wrong.isEmpty()
                ? chain.filter(exchange)
                : problems.answer(exchange, new Problem(PlatformProblem.INVALID_REQUEST, Map.of(), wrong));
    }

    private static boolean hasBody(ServerHttpRequest request) {
        return request.getHeaders().getContentLength() > 0
                || request.getHeaders().containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private static boolean takes(Operation operation, ServerHttpRequest request) {
        try {
            MediaType type = request.getHeaders().getContentType();
            return type != null && operation.takes(type);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static List<FieldViolation> wrongParameters(ServerHttpRequest request, Operation operation) {
        MultiValueMap<String, String> query;
        try {
            query = request.getQueryParams();
        } catch (IllegalArgumentException e) {
            return List.of(new FieldViolation("query", "invalid"));
        }
        List<FieldViolation> wrong = new ArrayList<>();
        query.forEach((name, values) -> {
            // A name is shown again only if it can be one.
            String shown = name.matches(NAME) ? name : "query";
            Boolean repeatable = operation.parameters().get(name);
            if (repeatable == null) {
                wrong.add(new FieldViolation(shown, "unknown-parameter"));
            } else if (!repeatable && values.size() > 1) {
                wrong.add(new FieldViolation(shown, "repeated-parameter"));
            }
        });
        return wrong;
    }
}
