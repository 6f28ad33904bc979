package vn.telehealth.audit.store;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param database its name; the server is Spring's {@code spring.mongodb.uri}
 * @param createIndexes false where the application's user may only insert and find: then whoever made the user made the
 *     indexes too ({@code deploy/mongo/roles.js})
 */
@Validated
@ConfigurationProperties("telehealth.audit.store")
record StoreProperties(
        @DefaultValue("audit") @NotBlank String database,
        @DefaultValue("true") boolean createIndexes) {}
