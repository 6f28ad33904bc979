package vn.telehealth.e2e.faults.inject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.plan.Progress;
import vn.telehealth.local.process.Processes;
import vn.telehealth.local.process.Signal;

/** Makes a fault happen and has the stack put it right, as people would: by {@code up}, and by nothing else. */
public final class Injector {

    private static final Duration HOUR = Duration.ofHours(1);

    private final LocalStack stack;
    private final Processes processes;
    private final Means means;

    public Injector(LocalStack stack, Means means) {
        this.stack = stack;
        this.processes = new Processes(stack.settings());
        this.means = means;
    }

    /** Comes back when all is well again. */
    public void inject(Fault fault) {
        elapse(fault.after());
        switch (fault.kind()) {
            case KILLED -> {
                fault.targets().parallelStream().forEach(stack::kill);
                stack.up(Progress.SILENT);
            }
            case STOPPED -> {
                fault.targets().forEach(target -> processes.send(target, Signal.STOP));
                elapse(fault.lasting());
                fault.targets().forEach(target -> processes.send(target, Signal.CONT));
            }
            case RESTARTED -> {
                fault.targets().forEach(stack::stop);
                stack.up(Progress.SILENT);
            }
            case MACHINE_RESET -> resetMachine();
            case TOKEN_AWAY -> withoutToken(fault.lasting());
            case CUT_OFF -> onTheWay(fault, Detour::cut);
            case SLOWED -> onTheWay(fault, Detour::slow);
            case DISK_FULL -> withFullDisk(fault.lasting());
            case CLOCK_MOVED -> withMovedClock(fault.lasting());
        }
    }

    private void resetMachine() {
        try {
            processes.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stack.up(Progress.SILENT);
    }

    private void onTheWay(Fault fault, Consumer<Detour> trouble) {
        List<Detour> ways = fault.targets().stream().map(means.detours()::of).toList();
        ways.forEach(trouble);
        elapse(fault.lasting());
        ways.forEach(Detour::mend);
    }

    /** Whoever gave up meanwhile is started again by {@code up}. */
    private void withFullDisk(Duration lasting) {
        Disk disk = means.disk().orElseThrow();
        try {
            disk.fill();
            elapse(lasting);
            disk.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stack.up(Progress.SILENT);
    }

    /** The services' time is an hour late or early, by the length of the fault; they are restarted so, too. */
    private void withMovedClock(Duration lasting) {
        MovedClock clock = means.clock().orElseThrow();
        clock.move(lasting.toSeconds() % 2 == 0 ? HOUR : HOUR.negated());
        elapse(lasting);
        resetMachine();
        clock.move(Duration.ZERO);
    }

    /** As an HSM that is pulled out and put back. */
    private void withoutToken(Duration lasting) {
        Path tokens = stack.settings().data("hsm").resolve("tokens");
        Path away = tokens.resolveSibling("tokens.away");
        try {
            Files.move(tokens, away);
            elapse(lasting);
            Files.move(away, tokens);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Time has to pass here: how long a fault lasts is what is tried. */
    private static void elapse(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
