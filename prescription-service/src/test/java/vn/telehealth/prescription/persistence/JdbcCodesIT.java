package vn.telehealth.prescription.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.telehealth.prescription.domain.Kind;
import vn.telehealth.prescription.domain.PrescriptionCode;
import vn.telehealth.prescription.running.RunningService;
import vn.telehealth.prescription.running.Ward;

/** Codes are unique by the database's own constraint: a collision is drawn again. */
class JdbcCodesIT extends RunningService {

    private String facility;

    @BeforeEach
    void aFacilityThatHasNoCodesYet() {
        facility = new CodeRandom().get().substring(0, 5);
    }

    @Test
    void aTakenCodeIsDrawnAgain() {
        PrescriptionCode first = codes("aaaaaaa").reserve(draft(), facility, Kind.C);
        Deque<String> draws = new ArrayDeque<>(List.of("aaaaaaa", "aaaaaaa", "bbbbbbb", "ccccccc"));

        PrescriptionCode second = codes(draws).reserve(draft(), facility.toUpperCase(Locale.ROOT), Kind.N);

        assertThat(first.value()).isEqualTo(facility + "aaaaaaa-C");
        assertThat(second.value()).isEqualTo(facility.toUpperCase(Locale.ROOT) + "bbbbbbb-N");
        assertThat(draws).containsExactly("ccccccc");
    }

    @Test
    void theSameDrawServesAnotherFacility() {
        codes("aaaaaaa").reserve(draft(), facility, Kind.C);
        String other = (facility.charAt(0) == 'x' ? 'y' : 'x') + facility.substring(1);

        assertThat(codes("aaaaaaa").reserve(draft(), other, Kind.C).value()).isEqualTo(other + "aaaaaaa-C");
    }

    @Test
    void givesUpWhereNothingIsFree() {
        codes("aaaaaaa").reserve(draft(), facility, Kind.C);
        UUID unlucky = draft();

        assertThatThrownBy(() -> codes("aaaaaaa").reserve(unlucky, facility, Kind.C))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twinsOfOneRequestGetOneCode() throws Exception {
        UUID draft = draft();
        JdbcCodes codes = new JdbcCodes(jdbc, new CodeRandom());
        Set<String> given = new HashSet<>();

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<PrescriptionCode>> twins = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> codes.reserve(draft, facility, Kind.C)))
                    .toList();
            for (Future<PrescriptionCode> twin : twins) {
                given.add(twin.get().value());
            }
        }

        assertThat(given).hasSize(1);
    }

    private UUID draft() {
        return ward.prescription(ward.visit(ward.physician(), Ward.paracetamol(5)));
    }

    private JdbcCodes codes(String draw) {
        return new JdbcCodes(jdbc, new CodeRandom() {
            @Override
            public String get() {
                return draw;
            }
        });
    }

    private JdbcCodes codes(Deque<String> draws) {
        return new JdbcCodes(jdbc, new CodeRandom() {
            @Override
            public String get() {
                return draws.removeFirst();
            }
        });
    }
}
