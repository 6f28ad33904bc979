package vn.telehealth.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.context.TraceIds;
import vn.telehealth.platform.problem.Problem;
import vn.telehealth.platform.problem.ProblemMessages;
import vn.telehealth.platform.problem.ProblemRenderer;
import vn.telehealth.platform.problem.ProblemType;
import vn.telehealth.platform.problem.Unavailable;

/** Answers with a problem in the caller's language. */
@Component
public final class EdgeProblems {

    private static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.of("vi"));

    private final ProblemRenderer renderer;
    private final JsonMapper mapper;

    EdgeProblems(TraceIds traceIds, JsonMapper mapper) {
        this.renderer = new ProblemRenderer(new ProblemMessages(), traceIds);
        this.mapper = mapper;
    }

    /** Completes the exchange; does nothing when an answer is already on its way. */
    public Mono<Void> answer(ServerWebExchange exchange, ProblemType type) {
        return answer(exchange, Problem.of(type));
    }

    /** Completes the exchange with what is wrong field by field. */
    public Mono<Void> answer(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.empty();
        }
        HttpStatus status = problem.type().status();
        ProblemDetail detail = renderer.render(problem, locale(exchange));
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(Unavailable.RETRY_AFTER.toSeconds()));
        }
        byte[] body = mapper.writeValueAsString(detail).getBytes(StandardCharsets.UTF_8);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static Locale locale(ServerWebExchange exchange) {
        try {
            Locale found = Locale.lookup(exchange.getRequest().getHeaders().getAcceptLanguage(), SUPPORTED);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }
}
