package vn.telehealth.prescription.qr;

import com.upokecenter.cbor.CBOREncodeOptions;
import com.upokecenter.cbor.CBORException;
import com.upokecenter.cbor.CBORObject;
import com.upokecenter.cbor.CBORType;

/**
 * CBOR in the CTAP2 canonical form: one encoding a value, no tags, no indefinite lengths, at most four levels. Reading
 * refuses anything else, so no second text can stand for the same QR.
 */
final class Cbor {

    private static final CBOREncodeOptions CANONICAL = new CBOREncodeOptions("ctap2canonical=true");

    private Cbor() {}

    static byte[] write(CBORObject object) {
        return object.EncodeToBytes(CANONICAL);
    }

    /** @throws IllegalArgumentException when the bytes are not one canonical array of that size */
    static CBORObject readArray(byte[] bytes, int size) {
        CBORObject array = read(bytes);
        require(array.getType() == CBORType.Array && array.size() == size);
        return array;
    }

    /** @throws IllegalArgumentException when the bytes are not one canonical map of that size */
    static CBORObject readMap(byte[] bytes, int size) {
        return map(read(bytes), size);
    }

    static CBORObject map(CBORObject object, int size) {
        require(object.getType() == CBORType.Map && object.size() == size);
        return object;
    }

    static byte[] bytes(CBORObject object) {
        require(object.getType() == CBORType.ByteString);
        return object.GetByteString();
    }

    static byte[] bytes(CBORObject object, int length) {
        byte[] bytes = bytes(object);
        require(bytes.length == length);
        return bytes;
    }

    static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("not the expected CBOR");
        }
    }

    private static CBORObject read(byte[] bytes) {
        try {
            return CBORObject.DecodeFromBytes(bytes, CANONICAL);
        } catch (CBORException e) {
            throw new IllegalArgumentException("not canonical CBOR", e);
        }
    }
}
