package vn.telehealth.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SignedCheckpointTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint(
            "telehealth.vn/audit-log", new Tree(7, TreeHash.EMPTY), Instant.parse("2026-11-22T03:04:05.678Z"));

    private final TestKey key = new TestKey();
    private final CheckpointVerifier verifier = CheckpointVerifier.ofPem(key.pem());

    @Test
    void isReadAgainAsItWasSigned() {
        var signed = SignedCheckpoint.sign(CHECKPOINT, key);

        var read = SignedCheckpoint.parse(signed.note());

        assertThat(read.checkpoint()).isEqualTo(CHECKPOINT);
        assertThat(verifier.signed(read)).isTrue();
        assertThat(read).isEqualTo(signed).hasSameHashCodeAs(signed).hasToString(signed.note());
        assertThat(read).isNotEqualTo(SignedCheckpoint.sign(CHECKPOINT, new TestKey()));
        assertThat(read.note())
                .startsWith("telehealth.vn/audit-log\n7\n" + TreeHash.EMPTY
                        + "\ntime 2026-11-22T03:04:05.678Z\n\n\u2014 telehealth.vn/audit-log ");
    }

    @Test
    void anyChangedCharacterIsRefused() {
        var note = SignedCheckpoint.sign(CHECKPOINT, key).note();

        for (var i = 0; i < note.length(); i++) {
            var changed = note.substring(0, i) + (note.charAt(i) == 'Q' ? 'R' : 'Q') + note.substring(i + 1);
            assertThat(verifies(changed)).as("character %d of %s", i, changed).isFalse();
        }
        assertThat(verifies(note)).isTrue();
        assertThat(verifies(note + "\n")).isFalse();
        var hash = TreeHash.EMPTY.toString();
        assertThat(hash).endsWith("U=");
        assertThat(verifies(note.replace(hash, hash.replace("U=", "V=")))).isFalse();
    }

    /** Whether there are any depends on the length of the signature, which is in DER. */
    @RepeatedTest(20)
    void anyChangeOfBitsThatNobodyReadsIsRefused() {
        var note = SignedCheckpoint.sign(CHECKPOINT, key).note();
        var last = note.replaceAll("=*\n$", "").length() - 1;

        for (var other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray()) {
            var changed = note.substring(0, last) + other + note.substring(last + 1);
            assertThat(verifies(changed)).as(changed).isEqualTo(changed.equals(note));
        }
    }

    @Test
    void anotherKeyIsNotTheSigner() {
        var other = CheckpointVerifier.ofPem(new TestKey().pem());

        var signed = SignedCheckpoint.sign(CHECKPOINT, key);

        assertThat(other.isKeyOf(signed)).isFalse();
        assertThat(other.signed(signed)).isFalse();
    }

    @Test
    void refusesWhatIsNoPublicKeyAndNoName() {
        assertThatThrownBy(() -> CheckpointVerifier.ofPem("hello")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Checkpoint("two words", CHECKPOINT.tree(), CHECKPOINT.time()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private boolean verifies(String note) {
        try {
            return verifier.signed(SignedCheckpoint.parse(note));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
