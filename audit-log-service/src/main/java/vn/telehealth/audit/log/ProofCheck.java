package vn.telehealth.audit.log;

import java.util.List;

/** Checks proofs without the log: the algorithms of RFC 9162 sections 2.1.3.2 and 2.1.4.2. */
public final class ProofCheck {

    private ProofCheck() {}

    /**
     * Whether the path proves that the leaf stands at this index of the log with this size and root.
     *
     * @param index of the leaf, from 0
     */
    public static boolean included(Hash leaf, long index, Tree tree, List<Hash> path) {
        if (index < 0 || index >= tree.size()) {
            return false;
        }
        var fn = index;
        var sn = tree.size() - 1;
        var root = leaf;
        for (var sibling : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                root = TreeHash.node(sibling, root);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                root = TreeHash.node(root, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && root.equals(tree.root());
    }

    /** Whether the path proves that the younger tree holds everything of the older one, unchanged and in place. */
    public static boolean consistent(Tree older, Tree younger, List<Hash> path) {
        if (older.size() > younger.size()) {
            return false;
        }
        if (older.size() == younger.size()) {
            return path.isEmpty() && older.root().equals(younger.root());
        }
        if (older.size() == 0) {
            return path.isEmpty() && older.root().equals(TreeHash.EMPTY);
        }
        return !path.isEmpty() && grows(older, younger, path);
    }

    private static boolean grows(Tree older, Tree younger, List<Hash> path) {
        var complete = Long.bitCount(older.size()) == 1;
        var steps = complete ? path : path.subList(1, path.size());
        var fr = complete ? older.root() : path.getFirst();
        var sr = fr;
        var fn = older.size() - 1;
        var sn = younger.size() - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        for (var step : steps) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = TreeHash.node(step, fr);
                sr = TreeHash.node(step, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = TreeHash.node(sr, step);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(older.root()) && sr.equals(younger.root());
    }
}
