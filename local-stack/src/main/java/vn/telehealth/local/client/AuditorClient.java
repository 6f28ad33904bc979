package vn.telehealth.local.client;

/** What an auditor does. */
public record AuditorClient(SignedIn person) {

    /** Records about an object, newest first. */
    public Answer recordsOf(String objectId) {
        return person.api().get("/api/audit/records?objectId=" + objectId + "&limit=200");
    }

    /** The whole signed log, one record a line. */
    public Answer export() {
        return person.api().get("/api/audit/export");
    }

    /** @param range value of {@code Audit-Range} of the export */
    public Answer proof(String range) {
        String[] bounds = range.split("-", 2);
        return person.api().get("/api/audit/export/proof?from=" + bounds[0] + "&to=" + bounds[1]);
    }

    public Answer publicKey() {
        return person.api().get("/api/audit/public-key");
    }
}
