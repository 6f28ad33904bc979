package vn.telehealth.e2e.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import vn.telehealth.e2e.Fleet;
import vn.telehealth.e2e.UnlimitedGateway;
import vn.telehealth.e2e.bench.Interleaved.Measured;
import vn.telehealth.e2e.bench.Interleaved.Subject;
import vn.telehealth.e2e.bench.fill.FilledIds;
import vn.telehealth.local.LocalStack;
import vn.telehealth.local.client.PharmacyClient;

/**
 * Verifying by id among very many prescriptions against verifying among few, through the gateway. Asked is for any of
 * them. System property: {@code bench.prescriptions}, how many very many are.
 */
final class SizeBench implements Bench {

    private static final long MANY = Long.getLong("bench.prescriptions", 2_000_000);
    private static final long FEW = 10_000;
    private static final long BYTES_EACH = 4_000;
    /** After a swap the database plans its queries anew, once for each connection. */
    private static final int UNTIMED = 50;

    @Override
    public String name() {
        return "size";
    }

    @Override
    public Outcome measure(Pace pace) throws Exception {
        LocalStack stack = Fleet.stack();
        DiskSpace.require(stack, (FEW + MANY) * BYTES_EACH, "-Dbench.prescriptions=" + FEW);
        IssuedOnes model = IssuedOnes.make(1);
        try (PrescriptionStocks stocks = new PrescriptionStocks(stack);
                UnlimitedGateway gateway = UnlimitedGateway.open(Map.of())) {
            String issued = model.issued().getFirst().id();
            stocks.make("bench_few", issued, FEW);
            stocks.make("bench_many", issued, MANY);
            PharmacyClient pharmacy = model.forAnotherPharmacy().pharmacy();
            Rest rest = new Rest(stack.supplies());
            Arm many = among(stocks, "bench_many", MANY, pharmacy);
            Arm few = among(stocks, "bench_few", FEW, pharmacy);
            List<Measured> measured = new Interleaved(pace, rest::await).run(List.of(many, few));
            return new Outcome(
                    List.of(
                            measured.get(0).against(measured.get(1), subject(50)),
                            measured.get(0).against(measured.get(1), subject(99))),
                    List.of("Any of them, through the gateway; %s.".formatted(pace)));
        }
    }

    private static Arm among(PrescriptionStocks stocks, String stock, long size, PharmacyClient pharmacy) {
        Arm.Act verify = () -> pharmacy.verifyById(
                        FilledIds.id(stock, ThreadLocalRandom.current().nextLong(size))
                                .toString())
                .expect(200);
        return Arm.of(stock, verify).in(() -> {
            stocks.show(stock);
            for (int i = 0; i < UNTIMED; i++) {
                verify.perform();
            }
        });
    }

    private static Subject subject(int percentile) {
        return new Subject(
                String.format(Locale.ROOT, "verify by id among %,d, p%d in ms", MANY, percentile),
                slice -> slice.percentile(percentile),
                String.format(Locale.ROOT, "among %,d", FEW),
                Target.atMost(1.2));
    }
}
