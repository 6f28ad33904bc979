package vn.telehealth.local.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Date;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.jspecify.annotations.Nullable;

/** What each certificate of the authority looks like (RFC 5280). */
final class CertificateProfiles {

    private static final Period ROOT_LIFE = Period.ofYears(20);
    private static final Period AUTHORITY_LIFE = Period.ofYears(10);
    static final Period PHYSICIAN_LIFE = Period.ofYears(1);
    private static final Period SERVER_LIFE = Period.ofDays(90);

    private final AuthorityUrls urls;
    private final SecureRandom random = new SecureRandom();

    CertificateProfiles(AuthorityUrls urls) {
        this.urls = urls;
    }

    /** Whose key is certified, by whom, from when. */
    record Request(
            X500Name subject, PublicKey key, @Nullable X509Certificate issuer, Instant now) {}

    X509Certificate root(Request request, ContentSigner signer) {
        return build(request, ROOT_LIFE, signer, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
    }

    X509Certificate issuing(Request request, ContentSigner signer) {
        return build(request, AUTHORITY_LIFE, signer, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            issuerAccess(
                    builder,
                    new AccessDescription(AccessDescription.id_ad_caIssuers, uri(urls.of(AuthorityUrls.ROOT))));
            revocationList(builder, urls.of(AuthorityUrls.ROOT_CRL));
        });
    }

    X509Certificate statusResponder(Request request, ContentSigner signer) {
        return build(request, AUTHORITY_LIFE, signer, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        });
    }

    X509Certificate timeStamper(Request request, ContentSigner signer) {
        return build(request, AUTHORITY_LIFE, signer, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            statusOfIssuing(builder);
        });
    }

    /** For signing documents (RFC 9336), with non-repudiation; PDF readers that do not know that purpose look for that of e-mail. */
    X509Certificate physician(Request request, ContentSigner signer) {
        return build(request, PHYSICIAN_LIFE, signer, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(
                    Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(new KeyPurposeId[] {
                KeyPurposeId.id_kp_documentSigning, KeyPurposeId.id_kp_emailProtection
            }));
            statusOfIssuing(builder);
        });
    }

    /** For a server that ends TLS (RFC 6125): it can sign no document. */
    X509Certificate server(Request request, GeneralNames names, ContentSigner signer) {
        return build(request, SERVER_LIFE, signer, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(
                    Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, names);
            statusOfIssuing(builder);
        });
    }

    private interface Extensions {
        void to(X509v3CertificateBuilder builder) throws IOException;
    }

    private X509Certificate build(Request request, Period life, ContentSigner signer, Extensions extensions) {
        Instant start = request.now().minusSeconds(60);
        Date end = Date.from(start.atOffset(ZoneOffset.UTC).plus(life).toInstant());
        X509Certificate issuer = request.issuer();
        X500Name issuerName = issuer == null
                ? request.subject()
                : X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded());
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuerName, serial(), Date.from(start), end, request.subject(), request.key());
            JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(request.key()));
            if (issuer != null) {
                builder.addExtension(
                        Extension.authorityKeyIdentifier,
                        false,
                        identifiers.createAuthorityKeyIdentifier(issuer.getPublicKey()));
            }
            extensions.to(builder);
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void statusOfIssuing(X509v3CertificateBuilder builder) throws IOException {
        issuerAccess(
                builder,
                new AccessDescription(AccessDescription.id_ad_ocsp, uri(urls.of(AuthorityUrls.OCSP))),
                new AccessDescription(AccessDescription.id_ad_caIssuers, uri(urls.of(AuthorityUrls.ISSUING))));
        revocationList(builder, urls.of(AuthorityUrls.ISSUING_CRL));
    }

    private static void issuerAccess(X509v3CertificateBuilder builder, AccessDescription... places) throws IOException {
        builder.addExtension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(places));
    }

    private static void revocationList(X509v3CertificateBuilder builder, String url) throws IOException {
        DistributionPointName place = new DistributionPointName(new GeneralNames(uri(url)));
        builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
            new DistributionPoint(place, null, null)
        }));
    }

    private static GeneralName uri(String uri) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, uri);
    }

    /** 127 random bits: unguessable, and positive in 16 bytes. */
    private BigInteger serial() {
        return new BigInteger(126, random).setBit(126);
    }
}
