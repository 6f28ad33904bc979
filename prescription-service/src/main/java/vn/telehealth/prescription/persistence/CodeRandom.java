package vn.telehealth.prescription.persistence;

import java.security.SecureRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.telehealth.prescription.domain.PrescriptionCode;

/** The random part of a code: 36 bits from a secure source, never a sequence. */
@Component
class CodeRandom implements Supplier<String> {

    private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();

    @Override
    public String get() {
        return Stream.generate(() -> ALPHABET.charAt(random.nextInt(ALPHABET.length())))
                .limit(PrescriptionCode.RANDOM_LENGTH)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
