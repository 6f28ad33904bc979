package vn.telehealth.audit.log;

/**
 * What names one state of the log.
 *
 * @param size number of leaves
 * @param root hash over all of them
 */
public record Tree(long size, Hash root) {

    public Tree {
        if (size < 0) {
            throw new IllegalArgumentException("A log has no negative size");
        }
    }
}
