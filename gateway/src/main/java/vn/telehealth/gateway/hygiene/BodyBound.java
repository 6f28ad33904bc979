package vn.telehealth.gateway.hygiene;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import vn.telehealth.platform.body.BodyTooLarge;
import vn.telehealth.platform.body.Uploads;

/**
 * Bounds bodies: at once by their declared length, and while they stream, so that chunked ones are bounded too. Comes after
 * security, so that nothing is read of who may not call.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class BodyBound implements WebFilter {

    private final HygieneProperties properties;

    BodyBound(HygieneProperties properties) {
        this.properties = properties;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        long bound = boundOf(exchange.getRequest());
        if (exchange.getRequest().getHeaders().getContentLength() > bound) {
            return Mono.error(new BodyTooLarge());
        }
        ServerHttpRequest bounded = new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                AtomicLong seen = new AtomicLong();
                return super.getBody().doOnNext(buffer -> {
                    if (seen.addAndGet(buffer.readableByteCount()) > bound) {
                        DataBufferUtils.release(buffer);
                        throw new BodyTooLarge();
                    }
                });
            }
        };
        return chain.filter(exchange.mutate().request(bounded).build());
    }

    private long boundOf(ServerHttpRequest request) {
        try {
            MediaType type = request.getHeaders().getContentType();
            return (type != null && Uploads.areOf(type) ? properties.maxUpload() : properties.maxBody()).toBytes();
        } catch (InvalidMediaTypeException e) {
            return properties.maxBody().toBytes();
        }
    }
}
