package vn.telehealth.platform.token;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** What calls PKCS#11. Its answers are checked before they are believed: a length past the room would read what is not ours. */
interface Cryptoki {

    /** Calls the function and returns its CK_RV. */
    long answer(CryptokiFunction function, Object... arguments);

    /** @throws CryptokiException when the library answers anything but CKR_OK */
    default void call(CryptokiFunction function, Object... arguments) {
        CryptokiException.check(function.name(), answer(function, arguments));
    }

    /**
     * A CK_ULONG that says how much the library wrote.
     *
     * @param room as much as it had been given
     * @throws CryptokiException when it says more, or that it does not know (CK_UNAVAILABLE_INFORMATION)
     */
    static long written(CryptokiFunction function, MemorySegment count, long room) {
        long written = count.get(ValueLayout.JAVA_LONG, 0);
        if (written < 0 || written > room) {
            throw new CryptokiException(function.name() + " wrote more than it may", CryptokiException.DEVICE_ERROR);
        }
        return written;
    }
}
