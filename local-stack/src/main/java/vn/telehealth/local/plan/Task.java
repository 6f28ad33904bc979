package vn.telehealth.local.plan;

import java.util.Set;

/** A step that every start runs again: it makes what is missing and leaves alone what is there. */
public record Task(String name, Set<String> needs, Action action) implements Part {

    public Task {
        needs = Set.copyOf(needs);
    }

    /** What a task does. */
    @FunctionalInterface
    public interface Action {

        void run() throws Exception;
    }
}
