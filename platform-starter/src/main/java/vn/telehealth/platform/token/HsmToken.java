package vn.telehealth.platform.token;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import vn.telehealth.events.Ids;
import vn.telehealth.platform.token.TokenConnection.KeyName;

/**
 * A PKCS#11 token and the keys in it. Keys are known by their label; private and secret ones cannot be taken out.
 *
 * <p>Every method may throw {@link TokenUnavailable}: then nothing was done. A token that comes back is used again
 * without a restart. Safe for use by many threads; more callers than sessions wait, for a bounded time.
 */
public final class HsmToken implements AutoCloseable {

    private static final int IV_LENGTH = 12;

    private final TokenAccess access;
    private final TokenMetrics metrics;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock generating = new ReentrantLock();

    HsmToken(TokenProperties properties, TokenMetrics metrics) {
        this.access = new TokenAccess(properties);
        this.metrics = metrics;
        metrics.observe(access.free(), properties.sessions());
    }

    /** For use without Spring. The token is looked for when it is first used. */
    public static HsmToken open(TokenProperties properties, MeterRegistry registry) {
        return new HsmToken(properties, new TokenMetrics(registry));
    }

    /** The public half of the signing key (EC P-256) of that label; makes the pair in the token when there is none. */
    public ECPublicKey signingKey(String label) {
        generating.lock();
        try {
            return publicKey(label).orElseGet(() -> generateSigningKey(label));
        } finally {
            generating.unlock();
        }
    }

    /** The public half of the signing key of that label, when there is one. */
    public Optional<ECPublicKey> publicKey(String label) {
        return metrics.time(
                "find",
                () -> access.run((session, keys) -> {
                    OptionalLong key = keys.find(session, new KeyName(CkAttributes.PRIVATE_KEY, label));
                    return key.isEmpty()
                            ? Optional.<ECPublicKey>empty()
                            : Optional.of(KeyTemplates.publicKey(session, key.getAsLong()));
                }));
    }

    /**
     * Signs a message with ECDSA over its SHA-256.
     *
     * @return r and s, 32 bytes each, big-endian (IEEE P1363)
     * @throws NoSuchKey when there is no signing key of that label
     */
    public byte[] sign(String label, byte[] message) {
        return signDigest(label, sha256(message));
    }

    /** Like {@link #sign}, given the message's SHA-256. */
    public byte[] signDigest(String label, byte[] sha256) {
        if (sha256.length != 32) {
            throw new IllegalArgumentException("a SHA-256 has 32 bytes, not " + sha256.length);
        }
        return metrics.time(
                "sign",
                () -> access.run((session, keys) ->
                        session.sign(require(session, keys, new KeyName(CkAttributes.PRIVATE_KEY, label)), sha256)));
    }

    /** Makes a secret key (AES-256) of that label in the token, unless there is one. */
    public void secretKey(String label) {
        generating.lock();
        try {
            metrics.time(
                    "generate",
                    () -> access.run((session, keys) -> {
                        if (keys.find(session, new KeyName(CkAttributes.SECRET_KEY, label))
                                .isEmpty()) {
                            session.generateSecret(KeyTemplates.secretKey(label, newId()));
                        }
                        return true;
                    }));
        } finally {
            generating.unlock();
        }
    }

    /**
     * Encrypts with AES-256-GCM, for example a key that has to be used outside the token.
     *
     * @param purpose is authenticated, not stored: opening wants the same
     * @return IV, cipher text and tag
     */
    public byte[] seal(String label, byte[] plain, byte[] purpose) {
        byte[] iv = new byte[IV_LENGTH];
        random.nextBytes(iv);
        TokenSession.Gcm gcm = new TokenSession.Gcm(iv, purpose);
        byte[] cipherText = metrics.time(
                "seal",
                () -> access.run((session, keys) -> session.encrypt(
                        require(session, keys, new KeyName(CkAttributes.SECRET_KEY, label)), gcm, plain)));
        byte[] sealed = Arrays.copyOf(iv, IV_LENGTH + cipherText.length);
        System.arraycopy(cipherText, 0, sealed, IV_LENGTH, cipherText.length);
        return sealed;
    }

    /**
     * Opens what {@link #seal} gave.
     *
     * @throws SealBroken when it is not that, or was sealed for another purpose
     */
    public byte[] open(String label, byte[] sealed, byte[] purpose) {
        if (sealed.length < IV_LENGTH + CkMechanism.GCM_TAG_BITS / Byte.SIZE) {
            throw new SealBroken(new IllegalArgumentException("too short"));
        }
        TokenSession.Gcm gcm = new TokenSession.Gcm(Arrays.copyOf(sealed, IV_LENGTH), purpose);
        byte[] cipherText = Arrays.copyOfRange(sealed, IV_LENGTH, sealed.length);
        return metrics.time(
                "open",
                () -> access.run((session, keys) -> {
                    long key = require(session, keys, new KeyName(CkAttributes.SECRET_KEY, label));
                    try {
                        return session.decrypt(key, gcm, cipherText);
                    } catch (CryptokiException e) {
                        if (!e.mayBeCausedByData()) {
                            throw e;
                        }
                        keys.check();
                        throw new SealBroken(e);
                    }
                }));
    }

    /** Fails with {@link TokenUnavailable} when the token could not be used now. */
    public void check() {
        metrics.time(
                "check",
                () -> access.run((session, keys) -> {
                    keys.check();
                    return true;
                }));
    }

    @Override
    public void close() {
        access.close();
    }

    private ECPublicKey generateSigningKey(String label) {
        return metrics.time(
                "generate",
                () -> access.run((session, keys) -> {
                    byte[] id = newId();
                    session.generatePair(KeyTemplates.publicHalf(label, id), KeyTemplates.privateHalf(label, id));
                    return KeyTemplates.publicKey(
                            session, require(session, keys, new KeyName(CkAttributes.PRIVATE_KEY, label)));
                }));
    }

    private static long require(TokenSession session, TokenConnection keys, KeyName key) {
        return keys.find(session, key).orElseThrow(() -> new NoSuchKey(key.label()));
    }

    /** Ordered by time: of two keys made at once under one label everyone takes the earlier. */
    private static byte[] newId() {
        UUID id = Ids.next();
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static byte[] sha256(byte[] message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
