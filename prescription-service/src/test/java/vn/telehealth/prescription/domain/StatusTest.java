package vn.telehealth.prescription.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of statuses: the table stands here in other words than in the code. */
class StatusTest {

    private static final Set<Status> AFTER_ISSUING = EnumSet.of(
            Status.HELD, Status.PARTLY_DISPENSED, Status.USED, Status.EXPIRED, Status.REVOKED, Status.REPLACED);

    @ParameterizedTest
    @EnumSource(Status.class)
    void leadsOnlyWhereItMay(Status status) {
        Set<Status> next = EnumSet.noneOf(Status.class);
        for (Status candidate : Status.values()) {
            if (status.canBecome(candidate)) {
                next.add(candidate);
            }
        }
        assertThat(next).isEqualTo(expected(status));
    }

    private static Set<Status> expected(Status status) {
        return switch (status) {
            case DRAFT -> EnumSet.of(Status.DRAFT, Status.DISCARDED, Status.ISSUED);
            case ISSUED, PARTLY_DISPENSED -> AFTER_ISSUING;
            case HELD -> {
                Set<Status> given = EnumSet.copyOf(AFTER_ISSUING);
                given.add(Status.ISSUED);
                yield given;
            }
            case DISCARDED, USED, EXPIRED, REVOKED, REPLACED -> EnumSet.noneOf(Status.class);
        };
    }
}
