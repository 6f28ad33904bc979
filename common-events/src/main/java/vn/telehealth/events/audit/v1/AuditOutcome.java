package vn.telehealth.events.audit.v1;

public enum AuditOutcome {
    SUCCESS,
    DENIED,
    FAILED
}
