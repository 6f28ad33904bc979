package vn.telehealth.audit.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A checkpoint with its signature, in the form of a C2SP signed note with one ECDSA signature: the checkpoint's text, an
 * empty line, and {@code — <origin> <base64(key id || DER signature)>}. The signature covers the text with its last
 * line feed.
 *
 * @param note the whole text as it was signed
 */
public record SignedCheckpoint(Checkpoint checkpoint, byte[] keyId, byte[] signature, String note) {

    /** The em dash and blank that begin a signature line. */
    private static final String MARK = "\u2014 ";

    private static final int LONGEST = 2000;

    public static SignedCheckpoint sign(Checkpoint checkpoint, CheckpointSigner signer) {
        var text = checkpoint.text();
        var keyId = KeyId.of(signer.publicKey());
        var signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
        var blob = new byte[keyId.length + signature.length];
        System.arraycopy(keyId, 0, blob, 0, keyId.length);
        System.arraycopy(signature, 0, blob, keyId.length, signature.length);
        var line = MARK + checkpoint.origin() + " " + CanonicalBase64.encode(blob) + "\n";
        return new SignedCheckpoint(checkpoint, keyId, signature, text + "\n" + line);
    }

    /**
     * Reads a note; whether the signature is right is another question ({@link CheckpointVerifier}).
     *
     * @throws IllegalArgumentException when the text is no such note
     */
    public static SignedCheckpoint parse(String note) {
        var end = note.indexOf("\n\n");
        if (end < 0 || note.length() > LONGEST) {
            throw new IllegalArgumentException("A signed checkpoint has a text, an empty line and a signature");
        }
        var checkpoint = Checkpoint.parse(note.substring(0, end + 1));
        var prefix = MARK + checkpoint.origin() + " ";
        var line = note.substring(end + 2);
        if (!line.startsWith(prefix) || line.indexOf('\n') != line.length() - 1) {
            throw new IllegalArgumentException("The signature line does not begin with \"" + prefix + "\"");
        }
        var blob = CanonicalBase64.decode(line.substring(prefix.length(), line.length() - 1));
        if (blob.length <= KeyId.LENGTH) {
            throw new IllegalArgumentException("The signature is too short");
        }
        var keyId = Arrays.copyOf(blob, KeyId.LENGTH);
        var signature = Arrays.copyOfRange(blob, KeyId.LENGTH, blob.length);
        return new SignedCheckpoint(checkpoint, keyId, signature, note);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedCheckpoint that && note.equals(that.note);
    }

    @Override
    public int hashCode() {
        return note.hashCode();
    }

    @Override
    public String toString() {
        return note;
    }
}
