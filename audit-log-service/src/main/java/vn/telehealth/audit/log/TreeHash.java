package vn.telehealth.audit.log;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash functions of the tree (RFC 9162 section 2.1.1): leaves and nodes are told apart by their first byte. */
public final class TreeHash {

    /** Root of the log that holds nothing: SHA-256 of the empty string. */
    public static final Hash EMPTY = Hash.trusted(sha256().digest());

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private TreeHash() {}

    /** SHA-256(0x00 || record), the record being the bytes of its canonical JSON. */
    public static Hash leaf(byte[] entry) {
        var digest = sha256();
        digest.update(LEAF);
        digest.update(entry);
        return Hash.trusted(digest.digest());
    }

    /** SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        var digest = sha256();
        digest.update(NODE);
        left.update(digest);
        right.update(digest);
        return Hash.trusted(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
