package vn.telehealth.platform.token;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** One PKCS#11 session. Used by one thread at a time. */
final class TokenSession {

    private static final long SERIAL_SESSION = 4;
    private static final long READ_WRITE = 2;
    private static final long USER = 1;
    private static final long MOST_FOUND = 16;
    private static final int ROOM = 512;
    private static final int P256_SIGNATURE = 64;

    private final Cryptoki cryptoki;
    private final long handle;

    private TokenSession(Cryptoki cryptoki, long handle) {
        this.cryptoki = cryptoki;
        this.handle = handle;
    }

    static TokenSession open(Cryptoki cryptoki, long slot) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment session = arena.allocate(ValueLayout.JAVA_LONG);
            cryptoki.call(
                    CryptokiFunction.OPEN_SESSION,
                    slot,
                    SERIAL_SESSION | READ_WRITE,
                    MemorySegment.NULL,
                    MemorySegment.NULL,
                    session);
            return new TokenSession(cryptoki, session.get(ValueLayout.JAVA_LONG, 0));
        }
    }

    /** Logs in this process, all its sessions with this token included, for as long as one of them is open. */
    void login(byte[] pin) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment secret = arena.allocateFrom(ValueLayout.JAVA_BYTE, pin);
            long answer = cryptoki.answer(CryptokiFunction.LOGIN, handle, USER, secret, (long) pin.length);
            secret.fill((byte) 0);
            if (answer != CryptokiException.USER_ALREADY_LOGGED_IN) {
                CryptokiException.check("LOGIN", answer);
            }
        }
    }

    void close() {
        cryptoki.answer(CryptokiFunction.CLOSE_SESSION, handle);
    }

    /** The handles of the objects that match. */
    long[] find(CkAttributes wanted) {
        try (Arena arena = Arena.ofConfined()) {
            cryptoki.call(CryptokiFunction.FIND_OBJECTS_INIT, handle, wanted.write(arena), wanted.count());
            try {
                MemorySegment found = arena.allocate(ValueLayout.JAVA_LONG, MOST_FOUND);
                MemorySegment count = arena.allocate(ValueLayout.JAVA_LONG);
                cryptoki.call(CryptokiFunction.FIND_OBJECTS, handle, found, MOST_FOUND, count);
                long objects = Cryptoki.written(CryptokiFunction.FIND_OBJECTS, count, MOST_FOUND);
                return found.asSlice(0, objects * Long.BYTES).toArray(ValueLayout.JAVA_LONG);
            } finally {
                cryptoki.answer(CryptokiFunction.FIND_OBJECTS_FINAL, handle);
            }
        }
    }

    byte[] attribute(long object, long type) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment template =
                    new CkAttributes().bytes(type, new byte[ROOM]).write(arena);
            // Ours, whatever the library leaves in the template.
            MemorySegment value = template.get(ValueLayout.ADDRESS, 8).reinterpret(ROOM);
            cryptoki.call(CryptokiFunction.GET_ATTRIBUTE_VALUE, handle, object, template, 1L);
            long length = Cryptoki.written(CryptokiFunction.GET_ATTRIBUTE_VALUE, template.asSlice(16), ROOM);
            return value.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE);
        }
    }

    void generatePair(CkAttributes publicKey, CkAttributes privateKey) {
        try (Arena arena = Arena.ofConfined()) {
            cryptoki.call(
                    CryptokiFunction.GENERATE_KEY_PAIR,
                    handle,
                    CkMechanism.ecKeyPairGen(arena),
                    publicKey.write(arena),
                    publicKey.count(),
                    privateKey.write(arena),
                    privateKey.count(),
                    arena.allocate(ValueLayout.JAVA_LONG),
                    arena.allocate(ValueLayout.JAVA_LONG));
        }
    }

    void generateSecret(CkAttributes secretKey) {
        try (Arena arena = Arena.ofConfined()) {
            cryptoki.call(
                    CryptokiFunction.GENERATE_KEY,
                    handle,
                    CkMechanism.aesKeyGen(arena),
                    secretKey.write(arena),
                    secretKey.count(),
                    arena.allocate(ValueLayout.JAVA_LONG));
        }
    }

    /** ECDSA over the digest; r and s of P-256, one after the other. */
    byte[] sign(long key, byte[] digest) {
        try (Arena arena = Arena.ofConfined()) {
            cryptoki.call(CryptokiFunction.SIGN_INIT, handle, CkMechanism.ecdsa(arena), key);
            byte[] signature = transform(arena, CryptokiFunction.SIGN, digest);
            if (signature.length != P256_SIGNATURE) {
                throw new CryptokiException("signature of " + signature.length, CryptokiException.DEVICE_ERROR);
            }
            return signature;
        }
    }

    /** AES-GCM: the cipher text with its tag behind it. */
    byte[] encrypt(long key, Gcm gcm, byte[] plain) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mechanism = CkMechanism.aesGcm(arena, gcm.iv(), gcm.aad());
            cryptoki.call(CryptokiFunction.ENCRYPT_INIT, handle, mechanism, key);
            return transform(arena, CryptokiFunction.ENCRYPT, plain);
        }
    }

    byte[] decrypt(long key, Gcm gcm, byte[] sealed) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment mechanism = CkMechanism.aesGcm(arena, gcm.iv(), gcm.aad());
            cryptoki.call(CryptokiFunction.DECRYPT_INIT, handle, mechanism, key);
            return transform(arena, CryptokiFunction.DECRYPT, sealed);
        }
    }

    private byte[] transform(Arena arena, CryptokiFunction function, byte[] input) {
        long room = input.length + (long) ROOM;
        MemorySegment output = arena.allocate(room);
        MemorySegment length = arena.allocateFrom(ValueLayout.JAVA_LONG, room);
        MemorySegment given = arena.allocateFrom(ValueLayout.JAVA_BYTE, input);
        cryptoki.call(function, handle, given, (long) input.length, output, length);
        return output.asSlice(0, Cryptoki.written(function, length, room)).toArray(ValueLayout.JAVA_BYTE);
    }

    /** What AES-GCM takes beside key and text. */
    @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
    record Gcm(byte[] iv, byte[] aad) {}
}
