package vn.telehealth.audit.checkpoint;

import vn.telehealth.audit.log.Tree;

/** The log does not hold any more what it has signed: somebody changed the store. */
final class LogInconsistent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LogInconsistent(Tree signed, Tree now) {
        super("The log of %d records (root %s) does not grow out of the signed one of %d (root %s)"
                .formatted(now.size(), now.root(), signed.size(), signed.root()));
    }
}
