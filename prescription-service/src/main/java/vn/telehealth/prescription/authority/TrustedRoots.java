package vn.telehealth.prescription.authority;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The authority's root certificates, and what leads to them. */
public final class TrustedRoots {

    /** Verifies P-256 several times faster than the JDK; used by itself, never registered. */
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final Set<TrustAnchor> anchors;
    private final List<X509Certificate> intermediates;
    private final FoundWays ways = new FoundWays();

    private TrustedRoots(Collection<X509Certificate> certificates) {
        this.anchors = certificates.stream()
                .filter(TrustedRoots::selfIssued)
                .map(root -> new TrustAnchor(root, null))
                .collect(Collectors.toSet());
        this.intermediates =
                certificates.stream().filter(other -> !selfIssued(other)).toList();
        if (anchors.isEmpty()) {
            throw new IllegalArgumentException("no root certificate among the authority's certificates");
        }
    }

    /** @param pem certificates; those issued by themselves are trusted, others only help to find the way */
    public static TrustedRoots read(InputStream pem) {
        try (pem) {
            List<X509Certificate> certificates = new ArrayList<>();
            CertificateFactory.getInstance("X.509")
                    .generateCertificates(pem)
                    .forEach(certificate -> certificates.add((X509Certificate) certificate));
            return new TrustedRoots(certificates);
        } catch (CertificateException | IOException e) {
            throw new IllegalArgumentException("the authority's certificates cannot be read", e);
        }
    }

    /**
     * Finds the way from a certificate to a trusted root (RFC 5280, section 6), all valid at that time. Revocation is
     * not part of it.
     *
     * @param others certificates that may lie between
     * @return the chain: the certificate first, the root last
     * @throws CertificateException when there is no such way
     */
    public List<X509Certificate> chain(X509Certificate certificate, Collection<X509Certificate> others, Instant at)
            throws CertificateException {
        FoundWays.Asked asked = new FoundWays.Asked(certificate, Set.copyOf(others));
        Optional<List<X509Certificate>> known = ways.at(asked, at);
        if (known.isPresent()) {
            return known.get();
        }
        List<X509Certificate> way = way(certificate, others, at);
        ways.put(asked, way);
        return way;
    }

    private List<X509Certificate> way(X509Certificate certificate, Collection<X509Certificate> others, Instant at)
            throws CertificateException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(certificate);
        List<X509Certificate> known = new ArrayList<>(intermediates);
        known.addAll(others);
        known.add(certificate);
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, target);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(known)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            PKIXCertPathBuilderResult found = (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX", PROVIDER).build(parameters);
            List<X509Certificate> chain = new ArrayList<>();
            found.getCertPath().getCertificates().forEach(link -> chain.add((X509Certificate) link));
            X509Certificate root = found.getTrustAnchor().getTrustedCert();
            if (!chain.contains(root)) {
                chain.add(root);
            }
            return List.copyOf(chain);
        } catch (CertPathBuilderException e) {
            throw new CertificateException("no way to a trusted root", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean selfIssued(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }
}
