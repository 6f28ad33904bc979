package vn.telehealth.local.authority;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import org.bouncycastle.asn1.x500.X500Name;

/** The keys of the authority, made together at the first start. */
record AuthorityKeys(Identity root, Identity issuing, Identity status, Identity timeStamps) {

    private static final String FILE = "keys.p12";

    static AuthorityKeys in(StateFiles files, AuthorityUrls urls, Instant now) {
        try {
            char[] password = files.secret("keys-password").toCharArray();
            if (files.read(FILE).isEmpty()) {
                files.write(FILE, encode(make(new CertificateProfiles(urls), now), password));
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(files.read(FILE).orElseThrow()), password);
            return new AuthorityKeys(
                    identity(store, "root", password),
                    identity(store, "issuing", password),
                    identity(store, "status", password),
                    identity(store, "timestamps", password));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the authority's keys cannot be read", e);
        }
    }

    private static AuthorityKeys make(CertificateProfiles profiles, Instant now) throws GeneralSecurityException {
        KeyPair rootKey = newKey();
        CertificateProfiles.Request self =
                new CertificateProfiles.Request(name("Root CA"), rootKey.getPublic(), null, now);
        Identity root = new Identity(rootKey.getPrivate(), profiles.root(self, Identity.signer(rootKey.getPrivate())));
        KeyPair issuingKey = newKey();
        Identity issuing = new Identity(
                issuingKey.getPrivate(), profiles.issuing(request("Issuing CA", issuingKey, root, now), root.signer()));
        KeyPair statusKey = newKey();
        Identity status = new Identity(
                statusKey.getPrivate(),
                profiles.statusResponder(request("OCSP", statusKey, issuing, now), issuing.signer()));
        KeyPair stampKey = newKey();
        Identity stamps = new Identity(
                stampKey.getPrivate(),
                profiles.timeStamper(request("Time Stamps", stampKey, issuing, now), issuing.signer()));
        return new AuthorityKeys(root, issuing, status, stamps);
    }

    private static CertificateProfiles.Request request(String name, KeyPair key, Identity issuer, Instant now) {
        return new CertificateProfiles.Request(name(name), key.getPublic(), issuer.certificate(), now);
    }

    private static X500Name name(String role) {
        return new X500Name("CN=Sandbox Health Authority " + role + ",O=Sandbox Health Authority,C=VN");
    }

    private static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static byte[] encode(AuthorityKeys keys, char[] password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, password);
        put(store, "root", keys.root(), password);
        put(store, "issuing", keys.issuing(), password);
        put(store, "status", keys.status(), password);
        put(store, "timestamps", keys.timeStamps(), password);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password);
        return bytes.toByteArray();
    }

    private static void put(KeyStore store, String alias, Identity identity, char[] password)
            throws GeneralSecurityException {
        store.setKeyEntry(alias, identity.key(), password, new Certificate[] {identity.certificate()});
    }

    private static Identity identity(KeyStore store, String alias, char[] password) throws GeneralSecurityException {
        return new Identity((PrivateKey) store.getKey(alias, password), (X509Certificate) store.getCertificate(alias));
    }
}
