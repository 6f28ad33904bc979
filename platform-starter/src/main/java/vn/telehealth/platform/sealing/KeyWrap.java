package vn.telehealth.platform.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.telehealth.platform.token.HsmToken;

/** Wraps data keys with keys of the token, labelled with a number that grows. */
final class KeyWrap {

    private final HsmToken token;
    private final String service;
    private final String label;

    KeyWrap(HsmToken token, String service, String label) {
        this.token = token;
        this.service = service;
        this.label = label;
    }

    String label(int number) {
        return label + "-" + number;
    }

    /** The number of a label. */
    int number(String wrappedBy) {
        return Integer.parseInt(wrappedBy.substring(wrappedBy.lastIndexOf('-') + 1));
    }

    /** Makes the wrapping key, unless it is there. */
    void make(String wrappedBy) {
        token.secretKey(wrappedBy);
    }

    StoredKey wrap(DataKeyName name, byte[] secret, String wrappedBy) {
        return new StoredKey(name.id(), name.purpose(), wrappedBy, token.seal(wrappedBy, secret, context(name)));
    }

    byte[] unwrap(StoredKey key) {
        return token.open(
                Objects.requireNonNull(key.wrappedBy()),
                Objects.requireNonNull(key.wrapped()),
                context(new DataKeyName(key.id(), key.purpose())));
    }

    private byte[] context(DataKeyName name) {
        return "data-key|%s|%s|%d".formatted(service, name.purpose(), name.id()).getBytes(StandardCharsets.UTF_8);
    }

    record DataKeyName(int id, Purpose purpose) {}
}
