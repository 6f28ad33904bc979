package vn.telehealth.e2e.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.bench.Interleaved.Measured;
import vn.telehealth.e2e.bench.Interleaved.Subject;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.client.Api;
import vn.telehealth.local.client.PharmacyClient;
import vn.telehealth.local.plan.Progress;
import vn.telehealth.local.server.ConnectServer;

/** Verifying where very many prescriptions are stored, against few: two instances of the service, asked past the gateway. */
final class SizeBench implements Bench {

    private static final String SERVICE = "prescription-service";
    private static final int MANY = 2_000_000;
    private static final int FEW = 10_000;
    private static final int REAL_ONES = 40;
    private static final int FIRST_PORT = 8092;

    @Override
    public String name() {
        return "size";
    }

    @Override
    public Outcome measure(Pace pace) throws Exception {
        LocalStack stack = Fleet.stack();
        IssuedOnes ones = IssuedOnes.make(REAL_ONES);
        new Rest(stack.supplies()).await();
        stack.stop(SERVICE);
        stack.stop(ConnectServer.NAME);
        FullDatabase few = FullDatabase.copy(stack.supplies(), "prescription_few");
        FullDatabase many = FullDatabase.copy(stack.supplies(), "prescription_many");
        few.fill(FEW);
        many.fill(MANY);
        try (TwinService small = twin(stack, FIRST_PORT, few);
                TwinService large = twin(stack, FIRST_PORT + 1, many)) {
            Arm inMany = Arm.of("among many", () -> verify(ones, large));
            Arm inFew = Arm.of("among few", () -> verify(ones, small));
            List<Measured> measured = new Interleaved(pace, () -> {}).run(List.of(inMany, inFew));
            return new Outcome(
                    List.of(
                            measured.get(0).against(measured.get(1), subject(99)),
                            measured.get(0).against(measured.get(1), subject(50))),
                    List.of("%,d and %,d prescriptions; %s.".formatted(MANY, FEW, pace)));
        } finally {
            few.drop();
            many.drop();
            stack.up(Progress.SILENT);
        }
    }

    /** Its events go nowhere: the same for both. */
    private static TwinService twin(LocalStack stack, int port, FullDatabase database) throws Exception {
        return TwinService.start(stack, SERVICE, port, Map.of("SPRING_DATASOURCE_URL", database.url()));
    }

    private static void verify(IssuedOnes ones, TwinService service) {
        String id = ones.issued()
                .get(ThreadLocalRandom.current().nextInt(REAL_ONES))
                .id();
        Api api = new Api(service.url(), ones.token());
        new PharmacyClient(api, ones.pharmacy().pharmacistId()).verifyById(id).expect(200);
    }

    private static Subject subject(int percentile) {
        return new Subject(
                "verify by id among %,d, p%d in ms".formatted(MANY, percentile),
                slice -> slice.percentile(percentile),
                "among %,d".formatted(FEW),
                Target.atMost(1.2));
    }
}
