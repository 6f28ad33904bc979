package vn.telehealth.platform.sealing;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** An unwrapped data key; key 0 has no secret and opens what was never sealed. */
final class DataKey {

    static final int BYTES = 32;

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int id;
    private final byte @Nullable [] secret;

    DataKey(int id, byte @Nullable [] secret) {
        this.id = id;
        this.secret = secret;
    }

    int id() {
        return id;
    }

    /** IV, cipher text and tag of AES-256-GCM. */
    byte[] seal(byte[] place, byte[] plain) throws GeneralSecurityException {
        byte[] iv = new byte[IV_BYTES];
        RANDOM.nextBytes(iv);
        byte[] cipherText = cipher(Cipher.ENCRYPT_MODE, iv, place).doFinal(plain);
        byte[] sealed = Arrays.copyOf(iv, IV_BYTES + cipherText.length);
        System.arraycopy(cipherText, 0, sealed, IV_BYTES, cipherText.length);
        return sealed;
    }

    byte[] open(byte[] place, byte[] sealed) throws GeneralSecurityException {
        return secret == null
                ? sealed
                : cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, IV_BYTES), place)
                        .doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
    }

    byte[] hmac(byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret(), "HmacSHA256"));
        return mac.doFinal(message);
    }

    private Cipher cipher(int mode, byte[] iv, byte[] place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, new SecretKeySpec(secret(), "AES"), new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(place);
        return cipher;
    }

    private byte[] secret() throws GeneralSecurityException {
        if (secret == null) {
            throw new GeneralSecurityException("key 0 seals nothing");
        }
        return secret;
    }
}
