package vn.telehealth.audit.export;

import java.util.List;

/** Where the leaves of the log are read. */
@FunctionalInterface
public interface Leaves {

    /** The leaves from (inclusive) to (exclusive), at most {@link ProofFileWriter#CHUNK} at once. */
    List<Leaf> read(long from, long to);
}
