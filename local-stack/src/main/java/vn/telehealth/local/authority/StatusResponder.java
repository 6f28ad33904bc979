package vn.telehealth.local.authority;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** OCSP (RFC 6960) for the certificates of the issuing CA. */
final class StatusResponder {

    private static final Duration FRESH = Duration.ofHours(1);

    private final AuthorityKeys keys;
    private final Ledger ledger;
    private final Clock clock;

    StatusResponder(AuthorityKeys keys, Ledger ledger, Clock clock) {
        this.keys = keys;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return an OCSPResponse, DER; an error one for a request that cannot be answered */
    byte[] answer(byte[] der) {
        try {
            OCSPReq request = parse(der).orElse(null);
            if (request == null || request.getRequestList().length == 0) {
                return error(OCSPRespBuilder.MALFORMED_REQUEST);
            }
            return respond(request);
        } catch (OCSPException | IOException | OperatorCreationException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] respond(OCSPReq request)
            throws OCSPException, IOException, OperatorCreationException, CertificateEncodingException {
        X509CertificateHolder issuer =
                new JcaX509CertificateHolder(keys.issuing().certificate());
        X509CertificateHolder signer =
                new JcaX509CertificateHolder(keys.status().certificate());
        BasicOCSPRespBuilder response = new BasicOCSPRespBuilder(new RespID(signer.getSubject()));
        Instant now = clock.instant();
        for (Req single : request.getRequestList()) {
            CertificateID id = single.getCertID();
            if (!id.matchesIssuer(issuer, new BcDigestCalculatorProvider())) {
                return error(OCSPRespBuilder.UNAUTHORIZED);
            }
            response.addResponse(id, status(id), Date.from(now), Date.from(now.plus(FRESH)));
        }
        Extension nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (nonce != null) {
            response.setResponseExtensions(new Extensions(nonce));
        }
        return new OCSPRespBuilder()
                .build(
                        OCSPRespBuilder.SUCCESSFUL,
                        response.build(keys.status().signer(), new X509CertificateHolder[] {signer}, Date.from(now)))
                .getEncoded();
    }

    private CertificateStatus status(CertificateID id) {
        if (id.getSerialNumber().equals(keys.timeStamps().certificate().getSerialNumber())) {
            return CertificateStatus.GOOD;
        }
        Optional<Ledger.Entry> entry = ledger.find(id.getSerialNumber());
        if (entry.isEmpty()) {
            return new UnknownStatus();
        }
        Ledger.Revocation revocation = entry.get().revocation();
        return revocation == null
                ? CertificateStatus.GOOD
                : new RevokedStatus(Date.from(revocation.at()), revocation.reason());
    }

    private static Optional<OCSPReq> parse(byte[] der) {
        try {
            return Optional.of(new OCSPReq(der));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static byte[] error(int status) throws OCSPException, IOException {
        OCSPResp error = new OCSPRespBuilder().build(status, null);
        return error.getEncoded();
    }
}
