package vn.telehealth.platform.sealing;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.platform.sealing.KeyWrap.DataKeyName;

/** Makes data keys, and has them wrapped. */
final class KeyMaker {

    private final DataKeyTable table;
    private final KeyWrap wrap;
    private final TransactionTemplate apart;
    private final SecureRandom random = new SecureRandom();

    /** @param apart begins a transaction of its own: a key must not go away again with the work that first needed it */
    KeyMaker(DataKeyTable table, KeyWrap wrap, TransactionTemplate apart) {
        this.table = table;
        this.wrap = wrap;
        this.apart = apart;
    }

    /** The active key; the first one is made where there is none. */
    StoredKey first(Purpose purpose) {
        Optional<StoredKey> made = Optional.ofNullable(apart.execute(status -> {
            table.lock();
            return table.active(purpose).orElseGet(() -> make(purpose, wrappedBy(0)));
        }));
        return made.orElseThrow();
    }

    /**
     * Retires the active key and makes the next one; takes part in the running transaction.
     *
     * @param wrapping to make a new key in the token too, and to wrap all data keys with that one
     */
    StoredKey renew(boolean wrapping) {
        table.lock();
        String wrappedBy = wrappedBy(wrapping ? 1 : 0);
        if (wrapping) {
            table.wrapped().forEach(key -> table.rewrap(rewrapped(key, wrappedBy)));
        }
        table.retireActive();
        return make(Purpose.SEAL, wrappedBy);
    }

    private StoredKey make(Purpose purpose, String wrappedBy) {
        wrap.make(wrappedBy);
        byte[] secret = new byte[DataKey.BYTES];
        random.nextBytes(secret);
        StoredKey key = wrap.wrap(new DataKeyName(table.nextId(), purpose), secret, wrappedBy);
        Arrays.fill(secret, (byte) 0);
        table.add(key);
        return key;
    }

    private StoredKey rewrapped(StoredKey key, String wrappedBy) {
        wrap.make(wrappedBy);
        byte[] secret = wrap.unwrap(key);
        StoredKey again = wrap.wrap(new DataKeyName(key.id(), key.purpose()), secret, wrappedBy);
        Arrays.fill(secret, (byte) 0);
        return again;
    }

    /** The label of the wrapping key in use, or the one so many after it. */
    private String wrappedBy(int further) {
        int newest = table.wrapped().stream()
                .mapToInt(key -> wrap.number(String.valueOf(key.wrappedBy())))
                .max()
                .orElse(1);
        return wrap.label(newest + further);
    }
}
