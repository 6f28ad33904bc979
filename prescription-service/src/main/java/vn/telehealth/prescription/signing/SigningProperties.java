package vn.telehealth.prescription.signing;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param requireProofs false: a prescription is issued also while the health authority gives no certificate status or time
 *     stamp, and these are added later; true: it is not
 */
@ConfigurationProperties("telehealth.signing")
public record SigningProperties(boolean requireProofs) {}
