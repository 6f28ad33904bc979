package vn.telehealth.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import vn.telehealth.local.plan.Progress;

/** One line a part; on a terminal also a last line that says what is still waited for. */
final class ConsoleProgress implements Progress, AutoCloseable {

    private static final String CLEAR_LINE = "\r\033[K";
    private static final int WIDTH = 100;

    private final PrintWriter out;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private final Set<String> pending = new TreeSet<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    ConsoleProgress(PrintWriter out) {
        this.out = out;
        this.terminal = Terminal.present();
        if (terminal) {
            var unused = ticker.scheduleAtFixedRate(this::drawPending, 1, 1, TimeUnit.SECONDS);
        }
    }

    @Override
    public synchronized void begins(String part) {
        pending.add(part);
        drawPending();
    }

    @Override
    public synchronized void ready(String part, String note, Duration after) {
        line(part, String.format(Locale.ROOT, "  ok    %-24s %6.1f s  %s", part, after.toMillis() / 1000.0, note));
    }

    @Override
    public synchronized void failed(String part) {
        line(part, "  FAIL  " + part);
    }

    private void line(String part, String text) {
        pending.remove(part);
        out.println(terminal ? CLEAR_LINE + text : text);
        drawPending();
        out.flush();
    }

    private synchronized void drawPending() {
        if (!terminal || pending.isEmpty()) {
            return;
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
        String text = "  ...   " + seconds + " s, waiting for " + String.join(", ", pending);
        out.print(CLEAR_LINE + (text.length() > WIDTH ? text.substring(0, WIDTH - 3) + "..." : text));
        out.flush();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        if (terminal) {
            out.print(CLEAR_LINE);
        }
        out.flush();
    }
}
