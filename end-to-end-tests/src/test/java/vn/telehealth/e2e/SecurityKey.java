package vn.telehealth.e2e;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** A security key with one credential (WebAuthn level 2, ES256, no attestation), as a browser at one origin uses it. */
final class SecurityKey {

    private static final byte USER_PRESENT_AND_VERIFIED = 0x05;
    private static final byte WITH_CREDENTIAL = 0x40;
    private static final int COORDINATE = 32;

    private final URI origin;
    private final KeyPair keys;
    private final byte[] credentialId;
    private int counter;

    private SecurityKey(URI origin, KeyPair keys, byte[] credentialId) {
        this.origin = origin;
        this.keys = keys;
        this.credentialId = credentialId;
    }

    static SecurityKey fresh(URI origin) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        byte[] credentialId = new byte[16];
        new SecureRandom().nextBytes(credentialId);
        return new SecurityKey(origin, generator.generateKeyPair(), credentialId);
    }

    /** The same key, used by a browser that stands at another origin. */
    SecurityKey at(URI other) {
        return new SecurityKey(other, keys, credentialId);
    }

    /** The fields of the registration form. */
    Map<String, String> register(String challenge) throws GeneralSecurityException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(authenticatorData((byte) (USER_PRESENT_AND_VERIFIED | WITH_CREDENTIAL)));
        data.writeBytes(new byte[16]);
        data.writeBytes(
                ByteBuffer.allocate(2).putShort((short) credentialId.length).array());
        data.writeBytes(credentialId);
        data.writeBytes(publicKey());
        return Map.of(
                "clientDataJSON", base64(clientData("webauthn.create", challenge)),
                "attestationObject", base64(attestation(data.toByteArray())),
                "publicKeyCredentialId", base64(credentialId),
                "authenticatorLabel", "khóa bảo mật");
    }

    /** The fields of the sign-in form. */
    Map<String, String> answer(String challenge) throws GeneralSecurityException {
        counter++;
        byte[] authenticatorData = authenticatorData(USER_PRESENT_AND_VERIFIED);
        byte[] clientData = clientData("webauthn.get", challenge);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(keys.getPrivate());
        signature.update(authenticatorData);
        signature.update(sha256(clientData));
        return Map.of(
                "clientDataJSON", base64(clientData),
                "authenticatorData", base64(authenticatorData),
                "signature", base64(signature.sign()),
                "credentialId", base64(credentialId));
    }

    private byte[] authenticatorData(byte flags) throws GeneralSecurityException {
        return ByteBuffer.allocate(37)
                .put(sha256(origin.getHost().getBytes(StandardCharsets.UTF_8)))
                .put(flags)
                .putInt(counter)
                .array();
    }

    private byte[] clientData(String type, String challenge) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** COSE key in CBOR: {1: EC2, 3: ES256, -1: P-256, -2: x, -3: y}. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        ByteArrayOutputStream cose = new ByteArrayOutputStream();
        cose.writeBytes(new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE});
        cose.writeBytes(coordinate(point.getAffineX().toByteArray()));
        cose.writeBytes(new byte[] {0x22, 0x58, COORDINATE});
        cose.writeBytes(coordinate(point.getAffineY().toByteArray()));
        return cose.toByteArray();
    }

    /** CBOR: {"fmt": "none", "attStmt": {}, "authData": bytes}. */
    private static byte[] attestation(byte[] authenticatorData) {
        ByteArrayOutputStream cbor = new ByteArrayOutputStream();
        cbor.write(0xa3);
        text(cbor, "fmt");
        text(cbor, "none");
        text(cbor, "attStmt");
        cbor.write(0xa0);
        text(cbor, "authData");
        cbor.write(0x58);
        cbor.write(authenticatorData.length);
        cbor.writeBytes(authenticatorData);
        return cbor.toByteArray();
    }

    private static void text(ByteArrayOutputStream cbor, String text) {
        cbor.write(0x60 | text.length());
        cbor.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Java's integers come with a sign byte or without leading zeros. */
    private static byte[] coordinate(byte[] integer) {
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(integer.length, COORDINATE);
        System.arraycopy(integer, integer.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
