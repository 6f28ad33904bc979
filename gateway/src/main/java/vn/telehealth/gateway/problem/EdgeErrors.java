package vn.telehealth.gateway.problem;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.channel.AbortedException;
import vn.telehealth.platform.body.BodyTooLarge;
import vn.telehealth.platform.problem.PlatformProblem;
import vn.telehealth.platform.problem.ProblemType;

/** Whatever goes wrong at the edge is answered with a problem; what nobody expected says nothing of itself. */
@Component
@Order(-2)
final class EdgeErrors implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EdgeErrors.class);

    private final EdgeProblems problems;

    EdgeErrors(EdgeProblems problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return problems.answer(exchange, typeOf(failure));
    }

    private static ProblemType typeOf(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge || cause instanceof DataBufferLimitException) {
                return PlatformProblem.BODY_TOO_LARGE;
            }
            if (cause instanceof AbortedException) {
                // The caller is gone, or was cut off: nobody reads the answer.
                return PlatformProblem.UNREADABLE_BODY;
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof TimeoutException) {
                return EdgeProblem.SERVICE_UNAVAILABLE;
            }
            if (cause instanceof ResponseStatusException status) {
                return typeOf(status);
            }
        }
        LOG.error("unexpected failure at the edge", failure);
        return PlatformProblem.INTERNAL_ERROR;
    }

    private static ProblemType typeOf(ResponseStatusException failure) {
        return failure.getStatusCode().value() == 504
                ? EdgeProblem.SERVICE_UNAVAILABLE
                : PlatformProblem.ofStatus(failure.getStatusCode());
    }
}
