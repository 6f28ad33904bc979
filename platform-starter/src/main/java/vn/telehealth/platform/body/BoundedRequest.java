package vn.telehealth.platform.body;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Gives so many bytes of its body and no more. */
final class BoundedRequest extends HttpServletRequestWrapper {

    private final long bound;
    private @Nullable ServletInputStream body;

    BoundedRequest(HttpServletRequest request, long bound) {
        super(request);
        this.bound = bound;
    }

    /** @throws BodyTooLarge while it is read */
    @Override
    public ServletInputStream getInputStream() throws IOException {
        ServletInputStream bounded = body;
        if (bounded == null) {
            bounded = new Body(super.getInputStream(), bound);
            body = bounded;
        }
        return bounded;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String declared = getCharacterEncoding();
        Charset charset = declared == null ? StandardCharsets.ISO_8859_1 : Charset.forName(declared);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class Body extends ServletInputStream {

        private final ServletInputStream unbounded;
        private long left;

        Body(ServletInputStream unbounded, long bound) {
            this.unbounded = unbounded;
            this.left = bound;
        }

        @Override
        public int read() throws IOException {
            int next = unbounded.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = unbounded.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public int available() throws IOException {
            return unbounded.available();
        }

        @Override
        public boolean isFinished() {
            return unbounded.isFinished();
        }

        @Override
        public boolean isReady() {
            return unbounded.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            unbounded.setReadListener(listener);
        }
    }
}
