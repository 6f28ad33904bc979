package vn.telehealth.local.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;

/** Revocation lists (RFC 5280, section 5). */
final class RevocationLists {

    private static final Duration FRESH = Duration.ofDays(1);

    private final AuthorityKeys keys;
    private final Ledgers ledgers;
    private final Clock clock;

    RevocationLists(AuthorityKeys keys, Ledgers ledgers, Clock clock) {
        this.keys = keys;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    byte[] ofRoot() {
        return build(keys.root(), ledgers.root().all());
    }

    byte[] ofIssuing() {
        return build(keys.issuing(), ledgers.issuing().all());
    }

    private byte[] build(Identity issuer, Collection<Ledger.Entry> entries) {
        Instant now = clock.instant();
        JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(now));
        list.setNextUpdate(Date.from(now.plus(FRESH)));
        for (Ledger.Entry entry : entries) {
            Ledger.Revocation revocation = entry.revocation();
            if (revocation != null) {
                list.addCRLEntry(
                        entry.certificate().getSerialNumber(), Date.from(revocation.at()), revocation.reason());
            }
        }
        try {
            // the clock never numbers a later list lower
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            list.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
            return list.build(issuer.signer()).getEncoded();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
