package vn.telehealth.platform.security;

/** The object exists or not; the caller may not see it either way. Answered like a missing one and audited as a denial. */
public final class NotYours extends RuntimeException {

    private final String objectType;
    private final String objectId;

    public NotYours(String objectType, Object objectId) {
        super(objectType + " is not the caller's");
        this.objectType = objectType;
        this.objectId = objectId.toString();
    }

    public String objectType() {
        return objectType;
    }

    public String objectId() {
        return objectId;
    }
}
