package vn.telehealth.e2e.bench;

import java.util.ArrayList;
import java.util.List;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.Players;
import vn.telehealth.e2e.bench.Interleaved.Measured;
import vn.telehealth.e2e.bench.Interleaved.Subject;
import vn.telehealth.local.LocalStack;

/** The last page of lists with a million rows against their first, straight at the services. */
final class ListsBench implements Bench {

    private static final int PAGES = 30;
    /** At the two ends of the list of prescriptions: pages of ten, and one more that tells whether there is another. */
    private static final int REAL_ONES = 21;

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public Outcome measure(Pace pace) throws Exception {
        LocalStack stack = Fleet.stack();
        Players players = BusyDays.meet(REAL_ONES);
        for (int i = 0; i < REAL_ONES; i++) {
            players.physician().draftOf(players.examinedVisit()).expect(200);
        }
        new Rest(stack.supplies()).await();
        Interleaved interleaved = new Interleaved(pace.alone(PAGES), () -> {});
        List<Row> rows = new ArrayList<>();
        for (LongList list : new LongLists(stack, players).all()) {
            list.fill(stack.supplies());
            List<Measured> measured = interleaved.run(List.of(list.lastPage(), list.firstPage()));
            rows.add(measured.get(0).against(measured.get(1), subject(list)));
        }
        return new Outcome(rows, List.of("%,d rows each; %s.".formatted(LongLists.ROWS, pace.alone(PAGES))));
    }

    private static Subject subject(LongList list) {
        return new Subject(
                "last page of %ss, p50 in ms".formatted(list.table().name()),
                slice -> slice.percentile(50),
                "first page",
                Target.atMost(1.5));
    }
}
