package vn.telehealth.prescription.qr;

import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;
import vn.telehealth.prescription.signing.PhysicianKey;

/** The inner layer: COSE_Sign1 (RFC 9052 section 4.2) with ES256 over [prescription id, document hash, audience]. */
final class SignedContent {

    private static final CBORObject ALG = CBORObject.FromObject(1);
    private static final CBORObject KID = CBORObject.FromObject(4);
    private static final CBORObject ES256 = CBORObject.FromObject(-7);
    private static final int SIGNATURE_BYTES = 64;
    private static final int HASH_BYTES = 32;

    private final String audience;
    private final byte[] externalAad;

    SignedContent(String audience, byte[] externalAad) {
        this.audience = audience;
        this.externalAad = externalAad;
    }

    byte[] sign(UUID prescriptionId, String documentHash, PhysicianKey key) {
        byte[] header = Cbor.write(CBORObject.NewMap()
                .Add(ALG, ES256)
                .Add(KID, SignerKeyId.of(key.chain().getFirst()).bytes()));
        byte[] payload = Cbor.write(CBORObject.NewArray()
                .Add(bytes(prescriptionId))
                .Add(HexFormat.of().parseHex(documentHash))
                .Add(audience));
        byte[] signature = key.sign(toBeSigned(header, payload));
        if (signature.length != SIGNATURE_BYTES) {
            throw new IllegalStateException("An ES256 signature has 64 bytes, not " + signature.length);
        }
        return Cbor.write(CBORObject.NewArray()
                .Add(header)
                .Add(CBORObject.NewMap())
                .Add(payload)
                .Add(signature));
    }

    /**
     * Reads without checking the signature.
     *
     * @throws IllegalArgumentException when it is malformed or for another audience
     */
    Signed read(byte[] signed) {
        CBORObject message = Cbor.readArray(signed, 4);
        byte[] header = Cbor.bytes(message.get(0));
        CBORObject fields = Cbor.readMap(header, 2);
        Cbor.require(ES256.equals(fields.get(ALG)) && fields.ContainsKey(KID));
        Cbor.map(message.get(1), 0);
        byte[] payload = Cbor.bytes(message.get(2));
        CBORObject claims = Cbor.readArray(payload, 3);
        Cbor.require(claims.get(2).getType() == CBORType.TextString
                && claims.get(2).AsString().equals(audience));
        Claims read = new Claims(
                uuid(Cbor.bytes(claims.get(0), 2 * Long.BYTES)),
                HexFormat.of().formatHex(Cbor.bytes(claims.get(1), HASH_BYTES)),
                SignerKeyId.of(Cbor.bytes(fields.get(KID), SignerKeyId.BYTES)));
        return new Signed(read, toBeSigned(header, payload), Cbor.bytes(message.get(3), SIGNATURE_BYTES));
    }

    private byte[] toBeSigned(byte[] header, byte[] payload) {
        return Cbor.write(CBORObject.NewArray()
                .Add("Signature1")
                .Add(header)
                .Add(externalAad)
                .Add(payload));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /**
     * @param data what the signature is over
     * @param signature r and s, 32 bytes each
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Signed(Claims claims, byte[] data, byte[] signature) {}
}
