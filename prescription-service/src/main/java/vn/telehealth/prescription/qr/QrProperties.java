package vn.telehealth.prescription.qr;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * {@code telehealth.qr.*}.
 *
 * @param activeKey id of the key that seals new QRs
 * @param keys AES-256 keys by their id, base64 (44 characters), each from a secret file named
 *     {@code telehealth.qr.keys.<id>}; retired keys stay here as long as QRs sealed with them may be presented
 * @param audience the verification service that may accept a QR, the same in all its instances
 */
@Validated
@ConfigurationProperties("telehealth.qr")
public record QrProperties(
        @NotBlank String activeKey,
        @NotEmpty Map<String, String> keys,

        @DefaultValue("erx.vn") @Pattern(regexp = "[a-z0-9.:-]{1,16}")
        String audience) {

    public QrProperties {
        keys = Map.copyOf(keys);
    }

    /** Without the keys: records of settings end up in logs. */
    @Override
    public String toString() {
        return "QrProperties[activeKey=" + activeKey + ", keys=" + keys.keySet() + ", audience=" + audience + "]";
    }
}
