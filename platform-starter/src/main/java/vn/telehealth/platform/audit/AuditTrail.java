package vn.telehealth.platform.audit;

/** What is audited beside the events, on its way to the audit log. */
public interface AuditTrail {

    /** Records the operation: in the running transaction where there is one, else durably before it returns. */
    void record(AuditEntry entry);
}
