package vn.telehealth.platform.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The logged-in token for as long as it stays: its slot, its open sessions, and the handles of its keys. */
final class TokenConnection {

    private final CryptokiModule module;
    private final long generation;
    private final String label;
    private final long slot;
    private final ConcurrentLinkedDeque<TokenSession> idle = new ConcurrentLinkedDeque<>();
    private final Map<KeyName, Long> handles = new ConcurrentHashMap<>();

    /** Never used and never closed while the token is there: the login lasts as long as one session. */
    private final TokenSession keeper;

    private TokenConnection(CryptokiModule module, long generation, String label) {
        this.module = module;
        this.generation = generation;
        this.label = label;
        this.slot = module.call(generation, cryptoki -> TokenSlots.find(cryptoki, label));
        this.keeper = module.call(generation, cryptoki -> TokenSession.open(cryptoki, slot));
    }

    /** @throws CryptokiException when the token is not there or does not let us in */
    static TokenConnection open(CryptokiModule module, long generation, TokenProperties properties) {
        TokenConnection connection = new TokenConnection(module, generation, properties.label());
        byte[] pin = properties.pin().getBytes(StandardCharsets.UTF_8);
        try {
            module.call(generation, cryptoki -> {
                connection.keeper.login(pin);
                return true;
            });
            return connection;
        } catch (CryptokiException e) {
            connection.close();
            throw e;
        } finally {
            Arrays.fill(pin, (byte) 0);
        }
    }

    /** What is done in a session; the keys of the token are found through the connection. */
    interface Operation<T> {
        T in(TokenSession session, TokenConnection keys);
    }

    long generation() {
        return generation;
    }

    <T> T run(Operation<T> operation) {
        return module.call(generation, cryptoki -> {
            TokenSession pooled = idle.poll();
            TokenSession session = pooled == null ? TokenSession.open(cryptoki, slot) : pooled;
            boolean sound = false;
            try {
                T result = operation.in(session, this);
                sound = true;
                return result;
            } finally {
                if (sound) {
                    idle.push(session);
                } else {
                    session.close();
                }
            }
        });
    }

    /** Fails when the token is no longer there. */
    void check() {
        module.call(generation, cryptoki -> {
            TokenSlots.check(cryptoki, slot, label);
            return true;
        });
    }

    /** The handle of the key; of several with that label the one that was made first. */
    OptionalLong find(TokenSession session, KeyName key) {
        Long known = handles.get(key);
        if (known != null) {
            return OptionalLong.of(known);
        }
        OptionalLong found = Arrays.stream(session.find(key.attributes()))
                .boxed()
                .min((a, b) -> Arrays.compareUnsigned(
                        session.attribute(a, CkAttributes.ID), session.attribute(b, CkAttributes.ID)))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
        if (found.isPresent()) {
            handles.put(key, found.getAsLong());
        } else {
            // a token that is gone also shows no objects
            check();
        }
        return found;
    }

    /** Closes the sessions, unless the library has already done so. */
    void close() {
        try {
            module.call(generation, cryptoki -> {
                idle.forEach(TokenSession::close);
                keeper.close();
                return true;
            });
        } catch (CryptokiException e) {
            idle.clear();
        }
    }

    /** A key by its class and label. */
    record KeyName(long keyClass, String label) {

        CkAttributes attributes() {
            return new CkAttributes().number(CkAttributes.CLASS, keyClass).text(CkAttributes.LABEL, label);
        }
    }
}
