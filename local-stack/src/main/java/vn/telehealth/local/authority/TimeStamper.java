package vn.telehealth.local.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** Time stamps (RFC 3161), exact to the second. */
final class TimeStamper {

    /** This sandbox's policy, under the arc that anyone may use with a UUID of his own. */
    private static final ASN1ObjectIdentifier POLICY =
            new ASN1ObjectIdentifier("2.25.246959248557830049356699665646292606956");

    private static final Set<ASN1ObjectIdentifier> DIGESTS =
            Set.of(NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);

    private final AuthorityKeys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TimeStamper(AuthorityKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * @return a TimeStampResp, DER; a rejecting one for a request it does not grant
     * @throws Refused when it is no TimeStampReq
     */
    byte[] answer(byte[] der) {
        TimeStampRequest request = parse(der);
        try {
            TimeStampResponseGenerator responses = new TimeStampResponseGenerator(generator(), DIGESTS);
            TimeStampResponse response = responses.generateGrantedResponse(
                    request, new BigInteger(126, random).setBit(126), Date.from(clock.instant()));
            return response.getEncoded();
        } catch (TSPException e) {
            return rejection(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TimeStampTokenGenerator generator() throws TSPException {
        try {
            X509CertificateHolder certificate =
                    new JcaX509CertificateHolder(keys.timeStamps().certificate());
            SignerInfoGenerator signer = new JcaSimpleSignerInfoGeneratorBuilder()
                    .build(
                            Identity.ALGORITHM,
                            keys.timeStamps().key(),
                            keys.timeStamps().certificate());
            DigestCalculator sha256 =
                    new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
            TimeStampTokenGenerator generator = new TimeStampTokenGenerator(signer, sha256, POLICY);
            generator.setAccuracySeconds(1);
            generator.addCertificates(new CollectionStore<>(List.of(
                    certificate, new JcaX509CertificateHolder(keys.issuing().certificate()))));
            return generator;
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] rejection(TSPException cause) {
        try {
            return new TimeStampResponseGenerator(generator(), DIGESTS)
                    .generateRejectedResponse(cause)
                    .getEncoded();
        } catch (TSPException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TimeStampRequest parse(byte[] der) {
        try {
            return new TimeStampRequest(der);
        } catch (IOException | RuntimeException e) {
            throw new Refused(400, "not a time stamp request");
        }
    }
}
