package vn.telehealth.records.patient.persistence;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Keys of the columns that are stored sealed.
 *
 * @param activeKey id of the key that seals; the others still open what they sealed
 * @param keys by id, lower-case letters and digits: 32 bytes in Base64
 */
@ConfigurationProperties("telehealth.records")
record SealingProperties(String activeKey, @DefaultValue Map<String, String> keys) {

    SealingProperties {
        keys = Map.copyOf(keys);
        if (!keys.containsKey(activeKey)) {
            throw new IllegalArgumentException(
                    "telehealth.records.keys." + activeKey + " is missing: 32 random bytes in Base64, kept for ever");
        }
    }
}
