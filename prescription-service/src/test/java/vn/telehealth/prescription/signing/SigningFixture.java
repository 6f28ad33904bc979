package vn.telehealth.prescription.signing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.telehealth.platform.token.HsmToken;
import vn.telehealth.platform.token.TokenProperties;
import vn.telehealth.prescription.authority.HealthAuthority;
import vn.telehealth.prescription.authority.MovableClock;
import vn.telehealth.prescription.authority.SandboxAuthority;
import vn.telehealth.prescription.domain.PrescriptionSigner;
import vn.telehealth.prescription.domain.SignatureReport;
import vn.telehealth.prescription.domain.SignerIdentity;
import vn.telehealth.test.hsm.SoftHsmToken;

/** A real token, the real sandbox authority, and what signs with them. */
public final class SigningFixture implements AutoCloseable {

    static final SignerIdentity DR_LAN = new SignerIdentity(
            UUID.fromString("01980000-0000-7000-8000-00000000d0c1"),
            "Nguyễn Thị Lan",
            "001234/ĐNA-CCHN",
            "Bệnh viện Đa khoa Đồng Nai");

    static final String JSON = """
            {"code": "12345abcdef0-C", "patient": {"name": "Trần Văn Đức"}, "lines": [{"number": 1, "quantity": "10"}]}""";

    final MovableClock clock = new MovableClock();
    final SoftHsmToken softHsm = SoftHsmToken.create();
    final MemoryCertificates certificates = new MemoryCertificates();
    public final SandboxAuthority sandbox;
    final HsmToken token;
    public final HealthAuthority authority;

    public SigningFixture(Path folder) throws IOException {
        sandbox = new SandboxAuthority(folder.resolve("authority"), clock);
        authority = sandbox.rememberingClient();
        token = HsmToken.open(
                new TokenProperties(
                        Path.of("/usr/lib/softhsm/libsofthsm2.so"),
                        softHsm.label(),
                        SoftHsmToken.PIN,
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofMillis(50)),
                new SimpleMeterRegistry());
    }

    public PhysicianKeys keys() {
        return new TokenPhysicianKeys(token, authority, certificates, clock);
    }

    /** Hers, the authority's, and the root. */
    public List<X509Certificate> aPhysiciansChain() {
        return keys().of(DR_LAN).chain();
    }

    public Instant now() {
        return clock.instant();
    }

    public PrescriptionSigner signer() {
        return signer(false);
    }

    PrescriptionSigner signer(boolean requireProofs) {
        return new JadesPrescriptionSigner(keys(), proofs(requireProofs), clock);
    }

    public Proofs proofs() {
        return proofs(false);
    }

    private Proofs proofs(boolean required) {
        return new Proofs(authority, new SigningProperties(required));
    }

    SignatureReport verify(String content, String signature) {
        return new JadesVerifier(sandbox.roots(), clock).verify(content, signature);
    }

    @Override
    public void close() {
        token.close();
        sandbox.close();
    }
}
