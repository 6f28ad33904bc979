package vn.telehealth.platform.body;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Cuts off whoever does not bring a body to its end in time. Tomcat bounds the wait for the next byte alone, so that a byte now
 * and then would hold a request for as long as one likes. Here all who read a body pass: filters, converters, and the container
 * itself where it is a form.
 */
final class SlowBodies extends ValveBase {

    private final Duration limit;

    SlowBodies(Duration limit) {
        super(true);
        this.limit = limit;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        InputBuffer untimed = wire.getInputBuffer();
        wire.setInputBuffer(new Timed(wire, untimed, System.nanoTime() + limit.toNanos()));
        try {
            getNext().invoke(request, response);
        } finally {
            wire.setInputBuffer(untimed);
        }
    }

    private record Timed(org.apache.coyote.Request wire, InputBuffer untimed, long end) implements InputBuffer {

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (System.nanoTime() - end > 0) {
                // Or what is left would be waited for after the answer.
                wire.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                throw new SocketTimeoutException("the body did not come in time");
            }
            return untimed.doRead(handler);
        }

        @Override
        public int available() {
            return untimed.available();
        }
    }
}
