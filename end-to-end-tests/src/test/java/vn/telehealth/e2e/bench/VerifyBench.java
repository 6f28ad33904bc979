package vn.telehealth.e2e.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.UnlimitedGateway;
import vn.telehealth.e2e.bench.Interleaved.Measured;
import vn.telehealth.e2e.bench.Interleaved.Subject;
import vn.telehealth.e2e.bench.IssuedOnes.Issued;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.client.Answer;
import vn.telehealth.local.client.PharmacyClient;

/**
 * Verifying by id and by QR, against a service that asks for the same token and answers as many bytes, behind the same
 * gateway.
 */
final class VerifyBench implements Bench {

    private static final int PRESCRIPTIONS = 20;
    private static final int ACTS = 300;

    private final AtomicInteger turn = new AtomicInteger();

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public Outcome measure(Pace pace) throws Exception {
        LocalStack stack = Fleet.stack();
        IssuedOnes known = IssuedOnes.make(PRESCRIPTIONS);
        Issued first = known.issued().getFirst();
        int brief = length(known.pharmacy().verifyById(first.id()).expect(200));
        int full = length(known.pharmacy().verifyQr(first.qr()).expect(200));
        Rest rest = new Rest(stack.supplies());
        try (BareProcess bare = BareProcess.start(brief, full);
                UnlimitedGateway gateway = UnlimitedGateway.open(
                        Map.of("TELEHEALTH_SERVICE_ENV_TELEHEALTH_GATEWAY_SERVICES_APPOINTMENT", bare.url()))) {
            List<Arm> arms = arms(known.forAnotherPharmacy());
            List<Measured> measured = new Interleaved(pace, rest::await).run(arms);
            List<String> remarks = new ArrayList<>();
            remarks.add(
                    "%d prescriptions; answers of %d bytes by id, %d by QR; %s. What one request costs each process:"
                            .formatted(PRESCRIPTIONS, brief, full, pace));
            remarks.add("");
            remarks.addAll(new CpuPerAct(stack, rest, Map.of("bare service", bare.pid())).table(ACTS, arms));
            return new Outcome(
                    List.of(
                            measured.get(0).against(measured.get(1), throughput("verify by id", "bare GET", 0.7)),
                            measured.get(0).against(measured.get(1), slowest("verify by id", "bare GET", 1.5)),
                            measured.get(2).against(measured.get(3), throughput("verify by QR", "bare POST", 0.5)),
                            measured.get(2).against(measured.get(3), slowest("verify by QR", "bare POST", 1.5))),
                    remarks);
        }
    }

    private List<Arm> arms(IssuedOnes ones) {
        PharmacyClient pharmacy = ones.pharmacy();
        return List.of(
                Arm.of("by id", () -> pharmacy.verifyById(next(ones).id()).expect(200)),
                Arm.of(
                        "bare GET",
                        () -> pharmacy.api()
                                .get("/api/appointments/" + next(ones).id())
                                .expect(200)),
                Arm.of("by QR", () -> pharmacy.verifyQr(next(ones).qr()).expect(200)),
                Arm.of(
                        "bare POST",
                        () -> pharmacy.api()
                                .post(
                                        "/api/appointments",
                                        Map.of("qr", next(ones).qr()))
                                .expect(200)));
    }

    private Issued next(IssuedOnes ones) {
        return ones.issued().get(Math.floorMod(turn.getAndIncrement(), PRESCRIPTIONS));
    }

    private static Subject throughput(String what, String against, double bound) {
        return new Subject(what + ", requests/s", Slice::perSecond, against, Target.atLeast(bound));
    }

    private static Subject slowest(String what, String against, double bound) {
        return new Subject(what + ", p99 in ms", slice -> slice.percentile(99), against, Target.atMost(bound));
    }

    private static int length(Answer answer) {
        return answer.text().getBytes(StandardCharsets.UTF_8).length;
    }
}
