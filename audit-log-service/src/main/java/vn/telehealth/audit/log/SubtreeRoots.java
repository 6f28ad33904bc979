package vn.telehealth.audit.log;

/** Where proofs take the hashes of a log from. */
@FunctionalInterface
public interface SubtreeRoots {

    /**
     * Root hash of a complete subtree.
     *
     * @throws IllegalStateException when the log does not hold all its leaves
     */
    Hash root(Subtree subtree);
}
