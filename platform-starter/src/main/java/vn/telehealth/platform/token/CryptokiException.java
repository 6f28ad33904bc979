package vn.telehealth.platform.token;

import java.util.Map;

/** A PKCS#11 function that did not answer CKR_OK. */
final class CryptokiException extends RuntimeException {

    static final long GENERAL_ERROR = 0x05;
    static final long DEVICE_ERROR = 0x30;
    static final long ENCRYPTED_DATA_INVALID = 0x40;
    static final long ENCRYPTED_DATA_LEN_RANGE = 0x41;
    static final long PIN_INCORRECT = 0xA0;
    static final long TOKEN_NOT_PRESENT = 0xE0;
    static final long USER_ALREADY_LOGGED_IN = 0x100;
    static final long CRYPTOKI_NOT_INITIALIZED = 0x190;
    static final long CRYPTOKI_ALREADY_INITIALIZED = 0x191;

    private static final Map<Long, String> NAMES = Map.ofEntries(
            Map.entry(0x03L, "CKR_SLOT_ID_INVALID"),
            Map.entry(GENERAL_ERROR, "CKR_GENERAL_ERROR"),
            Map.entry(0x06L, "CKR_FUNCTION_FAILED"),
            Map.entry(DEVICE_ERROR, "CKR_DEVICE_ERROR"),
            Map.entry(0x32L, "CKR_DEVICE_REMOVED"),
            Map.entry(ENCRYPTED_DATA_INVALID, "CKR_ENCRYPTED_DATA_INVALID"),
            Map.entry(ENCRYPTED_DATA_LEN_RANGE, "CKR_ENCRYPTED_DATA_LEN_RANGE"),
            Map.entry(0x60L, "CKR_KEY_HANDLE_INVALID"),
            Map.entry(0x82L, "CKR_OBJECT_HANDLE_INVALID"),
            Map.entry(PIN_INCORRECT, "CKR_PIN_INCORRECT"),
            Map.entry(0xA4L, "CKR_PIN_LOCKED"),
            Map.entry(0xB0L, "CKR_SESSION_CLOSED"),
            Map.entry(0xB1L, "CKR_SESSION_COUNT"),
            Map.entry(0xB3L, "CKR_SESSION_HANDLE_INVALID"),
            Map.entry(TOKEN_NOT_PRESENT, "CKR_TOKEN_NOT_PRESENT"),
            Map.entry(0x101L, "CKR_USER_NOT_LOGGED_IN"),
            Map.entry(CRYPTOKI_NOT_INITIALIZED, "CKR_CRYPTOKI_NOT_INITIALIZED"),
            Map.entry(CRYPTOKI_ALREADY_INITIALIZED, "CKR_CRYPTOKI_ALREADY_INITIALIZED"));

    private final long code;

    CryptokiException(String function, long code) {
        super(function + " answered " + NAMES.getOrDefault(code, "0x" + Long.toHexString(code)));
        this.code = code;
    }

    static void check(String function, long code) {
        if (code != 0) {
            throw new CryptokiException(function, code);
        }
    }

    /** CK_RV. */
    long code() {
        return code;
    }

    /** True when what the caller gave may be wrong, and the token well; SoftHSM has only its general error for a wrong tag. */
    boolean mayBeCausedByData() {
        return code == ENCRYPTED_DATA_INVALID || code == ENCRYPTED_DATA_LEN_RANGE || code == GENERAL_ERROR;
    }
}
