package vn.telehealth.e2e.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.Players;
import vn.telehealth.e2e.bench.Interleaved.Measured;
import vn.telehealth.e2e.bench.Interleaved.Subject;
import vn.telehealth.e2e.faults.evidence.Databases;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.Api;

/** One physician who issues what she has drafted, one after the other, against the signatures and the commit alone. */
final class IssueBench implements Bench {

    private static final int BATCH = 8;

    /** What is stored of one prescription beside its rows, on the average: document, signatures, QR and paper. */
    private static final String STORED = """
            select avg(octet_length(d.content) + octet_length(d.jws) + octet_length(d.jades) + octet_length(d.qr)
                + octet_length(p.pdf))::integer as bytes
            from signed_document d join paper p using (prescription_id)""";

    @Override
    public String name() {
        return "issue";
    }

    @Override
    public Outcome measure(Pace pace) throws Exception {
        LocalStack stack = Fleet.stack();
        Pace batches = pace.alone(BATCH);
        int visits = BATCH * (pace.rounds() + Interleaved.WARM_UPS + 1);
        Players players = BusyDays.meet(visits + 1);
        players.issued(players.examinedVisit());
        int bytes = Integer.parseInt(new Databases(stack.supplies())
                .query("prescription", STORED)
                .getFirst()
                .getOrDefault("bytes", "0"));
        Queue<Answer> drafts = new ArrayDeque<>();
        for (int i = 0; i < visits; i++) {
            drafts.add(players.physician().draftOf(players.examinedVisit()).expect(200));
        }
        Arm issue = Arm.of(
                        "issue",
                        () -> players.physician()
                                .issue(drafts.remove(), Api.idempotencyKey())
                                .expect(200))
                .in(players.physician().person()::stepUp);
        Rest rest = new Rest(stack.supplies());
        try (BareIssue bare = new BareIssue(stack.supplies(), bytes)) {
            Arm alone = Arm.of("bare loop", bare::issue);
            List<Measured> measured = new Interleaved(batches, rest::await).run(List.of(issue, alone));
            List<String> remarks = new ArrayList<>();
            remarks.add("%s; %,d bytes each. What one costs each process:".formatted(batches, bytes));
            remarks.add("");
            players.physician().person().stepUp();
            remarks.addAll(new CpuPerAct(stack, rest, Map.of()).table(BATCH, List.of(issue)));
            Subject subject = new Subject("issue, prescriptions/s", Slice::perSecond, "bare loop", Target.atLeast(0.5));
            return new Outcome(List.of(measured.get(0).against(measured.get(1), subject)), remarks);
        }
    }
}
