package vn.telehealth.local.identity;

import java.net.URI;

/**
 * Where the running identity provider, its web client and its mail are found.
 *
 * @param keycloak base address, for example {@code http://localhost:18080}
 * @param web origin of the web application as registered with client {@code telehealth-web}
 * @param mail base address of the mail server's REST interface
 */
public record Realm(URI keycloak, URI web, URI mail) {

    static final String NAME = "telehealth";
    static final String WEB_CLIENT = "telehealth-web";

    /** The issuer ({@code iss}) of the realm's tokens. */
    public URI issuer() {
        return URI.create(keycloak + "/realms/" + NAME);
    }

    public URI callback() {
        return URI.create(web + "/callback");
    }

    URI authorization() {
        return URI.create(issuer() + "/protocol/openid-connect/auth");
    }

    public URI token() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    /** The realm's administration interface. */
    public URI admin() {
        return URI.create(keycloak + "/admin/realms/" + NAME);
    }
}
