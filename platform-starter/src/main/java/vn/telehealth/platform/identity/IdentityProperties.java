package vn.telehealth.platform.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a service reaches the administration interface of the identity provider.
 *
 * @param url base address, for example {@code http://localhost:18080}
 * @param realm name of the realm
 * @param clientId the service's own client
 * @param clientSecret its secret; belongs in a file of the secrets directory
 * @param connectTimeout for a connection
 * @param readTimeout for an answer
 * @param invitationLifespan how long the link of an invitation is good for
 */
@Validated
@ConfigurationProperties("telehealth.identity.admin")
record IdentityProperties(
        @NotNull URI url,
        @DefaultValue("telehealth") @NotBlank String realm,
        @NotBlank String clientId,
        @NotBlank String clientSecret,
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("5s") @NotNull Duration readTimeout,
        @DefaultValue("48h") @NotNull Duration invitationLifespan) {

    URI tokenEndpoint() {
        return URI.create(url + "/realms/" + realm + "/protocol/openid-connect/token");
    }

    URI admin() {
        return URI.create(url + "/admin/realms/" + realm);
    }

    /** Client registration, in the identity provider's own representation of clients. */
    URI clientRegistrations() {
        return URI.create(url + "/realms/" + realm + "/clients-registrations/default");
    }

    @Override
    public String toString() {
        return "IdentityProperties[" + url + ", " + clientId + "]";
    }
}
