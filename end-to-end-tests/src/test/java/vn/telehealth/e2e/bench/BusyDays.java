package vn.telehealth.e2e.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.telehealth.e2e.Players;

/** Players with a physician who has time for many. */
final class BusyDays {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int VISITS_A_DAY = 32;

    private BusyDays() {}

    static Players meet(int visits) {
        Players players = Players.meet();
        LocalDate tomorrow = LocalDate.now(Clock.system(VIETNAM)).plusDays(1);
        for (int day = 1; day <= visits / VISITS_A_DAY; day++) {
            players.physician().offer(tomorrow.plusDays(day), "06:00", "22:00").expect(201);
        }
        return players;
    }
}
