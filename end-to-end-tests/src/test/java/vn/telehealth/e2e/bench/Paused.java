package vn.telehealth.e2e.bench;

import vn.telehealth.local.LocalStack;
import vn.telehealth.local.process.Processes;
import vn.telehealth.local.process.Signal;

/** A process of the fleet that stands still until this is closed. */
record Paused(Processes processes, String component) implements AutoCloseable {

    static Paused pause(LocalStack stack, String component) {
        Processes processes = new Processes(stack.settings());
        processes.send(component, Signal.STOP);
        return new Paused(processes, component);
    }

    @Override
    public void close() {
        processes.send(component, Signal.CONT);
    }
}
