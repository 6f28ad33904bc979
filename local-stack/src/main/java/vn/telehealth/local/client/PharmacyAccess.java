package vn.telehealth.local.client;

/**
 * How a pharmacy acts: its client, and the pharmacist in whose name it dispenses.
 *
 * @param pharmacistId to be named when dispensing
 */
public record PharmacyAccess(String pharmacyId, String pharmacistId, String clientId, String clientSecret) {

    @Override
    public String toString() {
        return "PharmacyAccess[" + clientId + "]";
    }
}
