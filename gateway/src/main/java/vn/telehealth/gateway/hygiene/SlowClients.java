package vn.telehealth.gateway.hygiene;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Cuts off whoever does not bring a request to its end in time, be it that nothing comes after the connection was made or that
 * its bytes trickle: with time-outs between two reads alone, a byte now and then holds a connection for as long as one likes.
 * Connections that rest between requests are not meant, those have an idle time-out of their own.
 */
@Component
final class SlowClients implements NettyServerCustomizer {

    private final Duration limit;

    SlowClients(HygieneProperties properties) {
        this.limit = properties.requestTime();
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "telehealth.deadline", new Deadline(limit)));
    }

    /** Sees what the codec makes of the bytes, and also when there was nothing yet to be made of them. */
    private static final class Deadline extends ChannelInboundHandlerAdapter {

        private final Duration limit;
        private @Nullable Future<?> end;
        private boolean ended;

        Deadline(Duration limit) {
            this.limit = limit;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            begin(context.channel());
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof LastHttpContent) {
                stop();
                ended = true;
            } else {
                begin(context.channel());
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            if (!ended) {
                begin(context.channel());
            }
            ended = false;
            context.fireChannelReadComplete();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        private void begin(Channel channel) {
            if (end == null) {
                end = channel.eventLoop().schedule(() -> channel.close(), limit.toMillis(), TimeUnit.MILLISECONDS);
            }
        }

        private void stop() {
            if (end != null) {
                end.cancel(false);
                end = null;
            }
        }
    }
}
