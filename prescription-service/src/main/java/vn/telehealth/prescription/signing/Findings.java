package vn.telehealth.prescription.signing;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.jspecify.annotations.Nullable;
import vn.telehealth.prescription.domain.SignatureReport;
import vn.telehealth.prescription.domain.SignatureReport.Fault;
import vn.telehealth.prescription.domain.SignatureReport.Signer;
import vn.telehealth.prescription.domain.SignatureReport.Status;

/** Gathers what a verification finds. */
final class Findings {

    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private Status status = Status.UNKNOWN;
    private @Nullable Signer signer;
    private @Nullable Instant signedAt;
    private @Nullable Instant stampedAt;

    void add(Fault fault) {
        faults.add(fault);
    }

    void status(Status found) {
        status = found;
    }

    void signedAt(Instant time) {
        signedAt = time;
    }

    void stampedAt(Instant time) {
        stampedAt = time;
    }

    void signer(X509Certificate certificate) {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        signer = new Signer(part(subject, BCStyle.CN), part(subject, BCStyle.SERIALNUMBER), part(subject, BCStyle.O));
    }

    SignatureReport report() {
        return new SignatureReport(List.copyOf(faults), signer, signedAt, stampedAt, status);
    }

    private static String part(X500Name name, ASN1ObjectIdentifier kind) {
        RDN[] parts = name.getRDNs(kind);
        return parts.length == 0 ? "" : parts[0].getFirst().getValue().toString();
    }
}
