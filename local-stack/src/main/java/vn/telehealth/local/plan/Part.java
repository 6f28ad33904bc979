package vn.telehealth.local.plan;

import java.util.Set;

/** Something the stack needs: a server that keeps running, or a task that is done once its effect is there. */
public sealed interface Part permits Server, Task {

    String name();

    /** Names of the parts that have to be ready first. */
    Set<String> needs();
}
