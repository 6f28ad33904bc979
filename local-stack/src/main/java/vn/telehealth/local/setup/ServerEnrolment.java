package vn.telehealth.local.setup;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import vn.telehealth.local.StackFailure;
import vn.telehealth.local.authority.AuthorityServer;
import vn.telehealth.local.server.SmallServers;
import vn.telehealth.local.supply.Supplies;

/** A new key for a server of this machine, certified by the sandbox health authority over EST (RFC 7030). */
final class ServerEnrolment {

    private static final GeneralNames NAMES = new GeneralNames(new GeneralName[] {
        new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
    });

    private final Supplies supplies;

    ServerEnrolment(Supplies supplies) {
        this.supplies = supplies;
    }

    /** PEM: certificate, issuer, key (PKCS#8). */
    String enrol() throws IOException, InterruptedException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair key = generator.generateKeyPair();
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            for (X509CertificateHolder certificate : inOrder(certified(request(key)), key)) {
                pem.writeObject(certificate);
            }
            pem.writeObject(new JcaPKCS8Generator(key.getPrivate(), null));
        }
        return text.toString();
    }

    /** A set of certificates has no order; that of the key comes first. */
    private static List<X509CertificateHolder> inOrder(Collection<X509CertificateHolder> certificates, KeyPair key) {
        SubjectPublicKeyInfo own =
                SubjectPublicKeyInfo.getInstance(key.getPublic().getEncoded());
        return certificates.stream()
                .sorted(Comparator.comparing(
                        certificate -> !certificate.getSubjectPublicKeyInfo().equals(own)))
                .toList();
    }

    private static byte[] request(KeyPair key) throws IOException {
        try {
            ExtensionsGenerator extensions = new ExtensionsGenerator();
            extensions.addExtension(Extension.subjectAlternativeName, false, NAMES);
            return new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=localhost"), key.getPublic())
                    .addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions.generate())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()))
                    .getEncoded();
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Collection<X509CertificateHolder> certified(byte[] request) throws IOException, InterruptedException {
        String user = AuthorityServer.EDGE + ":" + supplies.secret(SmallServers.SERVER_SECRET);
        HttpRequest asked = HttpRequest.newBuilder(
                        URI.create(SmallServers.authorityUrl(supplies) + "/.well-known/est/server/simpleenroll"))
                .timeout(Duration.ofSeconds(10))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/pkcs10")
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        Base64.getMimeEncoder().encode(request)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = http.send(asked, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new StackFailure("The sandbox health authority certifies no server: see "
                        + supplies.settings().log(SmallServers.AUTHORITY) + ".");
            }
            return new CMSSignedData(Base64.getMimeDecoder().decode(answer.body()))
                    .getCertificates()
                    .getMatches(null);
        } catch (CMSException e) {
            throw new IOException("the authority's answer cannot be read", e);
        }
    }
}
