package vn.telehealth.audit.verifier;

import java.util.ArrayDeque;
import java.util.Deque;
import vn.telehealth.audit.log.Frontier;
import vn.telehealth.audit.log.Hash;
import vn.telehealth.audit.log.SignedCheckpoint;
import vn.telehealth.audit.log.Subtree;

/** Follows leaf hashes from left to right and compares the roots on the way with those that the log signed. */
final class SignedRoots {

    private final ProofFile proof;
    private final Frontier frontier;
    private final Deque<SignedCheckpoint> ahead;
    private long matchedUpTo;
    private boolean matches = true;
    private long differsBefore;

    SignedRoots(ProofFile proof) {
        this.proof = proof;
        this.frontier = Frontier.of(proof.from(), proof.left());
        this.ahead = new ArrayDeque<>(proof.earlier());
        this.matchedUpTo = proof.from();
    }

    void append(Hash leaf) {
        frontier.append(leaf);
        var checkpoint = ahead.peek();
        if (checkpoint != null && checkpoint.checkpoint().size() == frontier.size()) {
            ahead.remove();
            compare(checkpoint);
        }
    }

    /** After the last leaf: joins what stands to the right and compares with the newest checkpoint. */
    SignedRoots finish() {
        var newest = proof.checkpoint().checkpoint();
        if (frontier.size() == proof.to()) {
            var subtrees = Subtree.cover(proof.to(), newest.size());
            for (var i = 0; i < subtrees.size(); i++) {
                frontier.append(subtrees.get(i).height(), proof.right().get(i));
            }
        }
        compare(proof.checkpoint());
        return this;
    }

    boolean match() {
        return matches;
    }

    /** Where they do not match: the first difference is not before this record ... */
    long matchedUpTo() {
        return matchedUpTo;
    }

    /** ... and before this one. */
    long differsBefore() {
        return differsBefore;
    }

    private void compare(SignedCheckpoint signed) {
        var checkpoint = signed.checkpoint();
        if (!matches) {
            return;
        }
        if (checkpoint.size() == frontier.size() && checkpoint.root().equals(frontier.root())) {
            matchedUpTo = checkpoint.size();
        } else {
            matches = false;
            differsBefore = Math.min(checkpoint.size(), proof.to());
        }
    }
}
