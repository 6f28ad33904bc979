package vn.telehealth.platform.token;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;

/** The functions of PKCS#11 in use: their place in CK_FUNCTION_LIST and their parameters (A address, L CK_ULONG, B CK_BBOOL). */
enum CryptokiFunction {
    INITIALIZE(1, "A"),
    FINALIZE(2, "A"),
    GET_SLOT_LIST(5, "BAA"),
    GET_TOKEN_INFO(7, "LA"),
    OPEN_SESSION(13, "LLAAA"),
    CLOSE_SESSION(14, "L"),
    LOGIN(19, "LLAL"),
    GET_ATTRIBUTE_VALUE(25, "LLAL"),
    FIND_OBJECTS_INIT(27, "LAL"),
    FIND_OBJECTS(28, "LALA"),
    FIND_OBJECTS_FINAL(29, "L"),
    ENCRYPT_INIT(30, "LAL"),
    ENCRYPT(31, "LALAA"),
    DECRYPT_INIT(34, "LAL"),
    DECRYPT(35, "LALAA"),
    SIGN_INIT(43, "LAL"),
    SIGN(44, "LALAA"),
    GENERATE_KEY(59, "LAALA"),
    GENERATE_KEY_PAIR(60, "LAALALAA");

    private final int position;
    private final String parameters;

    CryptokiFunction(int position, String parameters) {
        this.position = position;
        this.parameters = parameters;
    }

    /** Offset of the function's pointer in CK_FUNCTION_LIST, in bytes; the version that leads it is padded to one pointer. */
    long offset() {
        return position * ValueLayout.ADDRESS.byteSize();
    }

    int parameterCount() {
        return parameters.length();
    }

    FunctionDescriptor descriptor() {
        return FunctionDescriptor.of(
                ValueLayout.JAVA_LONG,
                parameters.chars().mapToObj(CryptokiFunction::layout).toArray(MemoryLayout[]::new));
    }

    private static MemoryLayout layout(int parameter) {
        return switch (parameter) {
            case 'A' -> ValueLayout.ADDRESS;
            case 'B' -> ValueLayout.JAVA_BYTE;
            default -> ValueLayout.JAVA_LONG;
        };
    }
}
