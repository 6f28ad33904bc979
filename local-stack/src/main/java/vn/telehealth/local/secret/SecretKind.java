package vn.telehealth.local.secret;

import java.security.SecureRandom;
import java.util.Base64;

/** What a secret is good for decides what it looks like. */
public enum SecretKind {
    /** 43 characters of letters, digits, {@code -} and {@code _}: 256 bits. */
    PASSWORD {
        @Override
        String make(SecureRandom random) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random));
        }
    },
    /** 12 digits, for tokens. */
    PIN {
        @Override
        String make(SecureRandom random) {
            return random.ints(12, 0, 10).mapToObj(Integer::toString).reduce("", String::concat);
        }
    },
    /** A 256-bit key in Base64. */
    KEY {
        @Override
        String make(SecureRandom random) {
            return Base64.getEncoder().encodeToString(bytes(random));
        }
    };

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new secret of this kind. */
    public String make() {
        return make(RANDOM);
    }

    abstract String make(SecureRandom random);

    private static byte[] bytes(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }
}
