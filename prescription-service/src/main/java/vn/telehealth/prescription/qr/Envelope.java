package vn.telehealth.prescription.qr;

import com.upokecenter.cbor.CBORObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** The outer layer: COSE_Encrypt0 (RFC 9052 section 5.2), A256GCM with a key used directly. */
final class Envelope {

    private static final CBORObject ALG = CBORObject.FromObject(1);
    private static final CBORObject KID = CBORObject.FromObject(4);
    private static final CBORObject IV = CBORObject.FromObject(5);
    private static final CBORObject A256GCM = CBORObject.FromObject(3);
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final QrKeys keys;
    private final SecureRandom random;
    private final byte[] externalAad;

    Envelope(QrKeys keys, SecureRandom random, byte[] externalAad) {
        this.keys = keys;
        this.random = random;
        this.externalAad = externalAad;
    }

    byte[] encrypt(byte[] content) throws GeneralSecurityException {
        byte[] iv = new byte[IV_BYTES];
        random.nextBytes(iv);
        byte[] kid = keys.activeId().getBytes(StandardCharsets.US_ASCII);
        byte[] header = Cbor.write(CBORObject.NewMap().Add(ALG, A256GCM).Add(KID, kid));
        SecretKey key = keys.find(keys.activeId()).orElseThrow();
        return Cbor.write(CBORObject.NewArray()
                .Add(header)
                .Add(CBORObject.NewMap().Add(IV, iv))
                .Add(crypt(Cipher.ENCRYPT_MODE, key, new Part(header, iv, content))));
    }

    /** @throws IllegalArgumentException or GeneralSecurityException when this service did not encrypt it */
    byte[] decrypt(byte[] encrypted) throws GeneralSecurityException {
        CBORObject message = Cbor.readArray(encrypted, 3);
        byte[] header = Cbor.bytes(message.get(0));
        CBORObject fields = Cbor.readMap(header, 2);
        Cbor.require(A256GCM.equals(fields.get(ALG)) && fields.ContainsKey(KID));
        CBORObject unprotected = Cbor.map(message.get(1), 1);
        Cbor.require(unprotected.ContainsKey(IV));
        String kid = new String(Cbor.bytes(fields.get(KID)), StandardCharsets.ISO_8859_1);
        SecretKey key = keys.find(kid).orElseThrow(() -> new IllegalArgumentException("unknown key"));
        byte[] iv = Cbor.bytes(unprotected.get(IV), IV_BYTES);
        return crypt(Cipher.DECRYPT_MODE, key, new Part(header, iv, Cbor.bytes(message.get(2))));
    }

    private byte[] crypt(int mode, SecretKey key, Part part) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, part.iv));
        cipher.updateAAD(Cbor.write(
                CBORObject.NewArray().Add("Encrypt0").Add(part.header).Add(externalAad)));
        return cipher.doFinal(part.content);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Part(byte[] header, byte[] iv, byte[] content) {}
}
