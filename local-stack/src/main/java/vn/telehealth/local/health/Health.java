package vn.telehealth.local.health;

/** Asks a server whether it can be used now. */
@FunctionalInterface
public interface Health {

    /** Answers within a few seconds; a server that cannot be reached is not an error but {@code false}. */
    boolean ready();
}
