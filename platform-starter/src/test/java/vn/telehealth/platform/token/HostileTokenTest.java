package vn.telehealth.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.telehealth.test.input.Reading;

/** A library that answers nonsense: what it says it wrote is not what was given to it. */
class HostileTokenTest {

    private static final Reading REFUSED = Reading.refusedWith(CryptokiException.class);
    private static final TokenSession.Gcm GCM = new TokenSession.Gcm(new byte[12], new byte[4]);

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                15,
                16,
                17,
                63,
                64,
                65,
                512,
                513,
                544,
                545,
                65_536,
                65_537,
                Integer.MAX_VALUE,
                1L << 32,
                1L << 61,
                Long.MAX_VALUE,
                Long.MIN_VALUE,
                -1
            })
    void readsNothingThatTheLibraryWasNotGiven(long written) {
        Nonsense library = new Nonsense(written);
        TokenSession session = TokenSession.open(library, 0);

        REFUSED.of(written, () -> session.find(new CkAttributes().flag(CkAttributes.TOKEN, true)))
                .ifPresent(found -> assertThat(found).hasSize((int) written));
        REFUSED.of(written, () -> session.attribute(1, CkAttributes.EC_POINT))
                .ifPresent(value -> assertThat(value).hasSize((int) written));
        REFUSED.of(written, () -> session.sign(1, new byte[32]))
                .ifPresent(signature -> assertThat(signature).hasSize(64));
        REFUSED.of(written, () -> session.encrypt(1, GCM, new byte[32]))
                .ifPresent(given -> assertThat(given).hasSize((int) written));
        REFUSED.of(written, () -> session.decrypt(1, GCM, new byte[48]));
        REFUSED.of(written, () -> KeyTemplates.publicKey(session, 1));
        REFUSED.of(written, () -> TokenSlots.find(library, String.valueOf(written)));
    }

    /** Says of each answer that it has that length, and fills what it may with noise. */
    private record Nonsense(long written, Random random) implements Cryptoki {

        Nonsense(long written) {
            this(written, new Random(written));
        }

        @Override
        public long answer(CryptokiFunction function, Object... arguments) {
            switch (function) {
                case GET_SLOT_LIST, OPEN_SESSION, FIND_OBJECTS, SIGN, ENCRYPT, DECRYPT ->
                    ((MemorySegment) arguments[arguments.length - 1]).set(ValueLayout.JAVA_LONG, 0, written);
                case GET_ATTRIBUTE_VALUE -> {
                    MemorySegment template = (MemorySegment) arguments[2];
                    template.set(ValueLayout.ADDRESS, 8, MemorySegment.ofAddress(random.nextLong()));
                    template.set(ValueLayout.JAVA_LONG, 16, written);
                }
                case GET_TOKEN_INFO -> {
                    byte[] noise = new byte[256];
                    random.nextBytes(noise);
                    ((MemorySegment) arguments[1]).copyFrom(MemorySegment.ofArray(noise));
                }
                default -> {}
            }
            return 0;
        }
    }
}
