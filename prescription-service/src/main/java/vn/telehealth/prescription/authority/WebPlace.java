package vn.telehealth.prescription.authority;

import java.net.URI;
import java.util.Optional;
import org.bouncycastle.asn1.x509.GeneralName;

/** A place on the web that a certificate names (RFC 5280, section 4.2.1.6); others, such as LDAP's, are passed over. */
final class WebPlace {

    private WebPlace() {}

    static Optional<URI> of(GeneralName location) {
        String text = location.getName().toString();
        if (location.getTagNo() != GeneralName.uniformResourceIdentifier || !text.matches("https?://\\S+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(URI.create(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
