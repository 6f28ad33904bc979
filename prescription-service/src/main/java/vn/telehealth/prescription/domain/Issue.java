package vn.telehealth.prescription.domain;

import java.time.Instant;

/**
 * What issuing fixed.
 *
 * @param hash SHA-256 of the canonical document
 * @param expiresAt first moment at which nothing may be dispensed any more
 */
public record Issue(PrescriptionCode code, RuleSetId ruleSet, String hash, Instant issuedAt, Instant expiresAt) {}
