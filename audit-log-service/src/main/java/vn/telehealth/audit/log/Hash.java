package vn.telehealth.audit.log;

import java.security.MessageDigest;
import java.util.Arrays;

/** A SHA-256 hash of the tree: 32 bytes, written in base64 (RFC 4648 section 4, with padding). */
public final class Hash {

    /** Length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @throws IllegalArgumentException when there are not exactly 32 bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has %d bytes, not %d".formatted(LENGTH, bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /**
     * @throws IllegalArgumentException when the text is no base64 of 32 bytes
     */
    public static Hash parse(String base64) {
        return of(CanonicalBase64.decode(base64));
    }

    static Hash trusted(byte[] bytes) {
        return new Hash(bytes);
    }

    void update(MessageDigest digest) {
        digest.update(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The base64 form. */
    @Override
    public String toString() {
        return CanonicalBase64.encode(bytes);
    }
}
