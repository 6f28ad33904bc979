package vn.telehealth.local.sandbox;

/** Accounts that the stack makes without a service's help. */
public enum SandboxPerson {
    ADMIN_1("admin-1", "admins", "Lê Thu Hà"),
    ADMIN_2("admin-2", "admins", "Phạm Quốc Bảo"),
    AUDITOR("auditor", "auditors", "Đỗ Minh Khuê"),
    PATIENT("patient", "patients", "Nguyễn Thị Lan");

    private final String account;
    private final String group;
    private final String fullName;

    SandboxPerson(String account, String group, String fullName) {
        this.account = account;
        this.group = group;
        this.fullName = fullName;
    }

    /** Name of the account; also the part of its e-mail address before the {@code @}. */
    public String account() {
        return account;
    }

    String group() {
        return group;
    }

    String fullName() {
        return fullName;
    }

    String email() {
        return account + "@sandbox.example";
    }

    /** Staff never sign in with a password alone. */
    boolean secondFactor() {
        return this != PATIENT;
    }
}
