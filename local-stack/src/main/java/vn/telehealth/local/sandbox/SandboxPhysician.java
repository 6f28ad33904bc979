package vn.telehealth.local.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.telehealth.local.client.AdminClient;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Enrolled;
import vn.telehealth.local.identity.Onboarding;
import vn.telehealth.local.secret.SecretKind;

/**
 * The sandbox physician, who comes to the account as every physician does: entered by one admin, approved by another,
 * and enrolled by the invitation that was mailed.
 */
final class SandboxPhysician {

    private static final String NAME = "physician";

    private final Sandbox sandbox;
    private final SandboxFiles files;

    SandboxPhysician(Sandbox sandbox, SandboxFiles files) {
        this.sandbox = sandbox;
        this.files = files;
    }

    Account account() {
        Optional<StoredAccount> known = files.read(NAME, StoredAccount.class)
                .filter(stored -> sandbox.accounts().exists(stored.email()));
        return known.map(stored -> files.account(NAME, stored)).orElseGet(this::register);
    }

    private Account register() {
        AdminClient entering = sandbox.admin(SandboxPerson.ADMIN_1);
        // An attempt that stopped half-way leaves a physician behind; the next one is somebody else.
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String email = "physician-" + mark + "@sandbox.example";
        String physicianId = entering.enterPhysician(
                        "Trần Văn Minh", email, mark.toUpperCase(Locale.ROOT), entering.facility())
                .expect(201)
                .text("physicianId");
        sandbox.admin(SandboxPerson.ADMIN_2).approvePhysician(physicianId).expect(200);
        Onboarding onboarding = new Onboarding(sandbox.realm(), secret -> files.device(NAME, secret));
        Enrolled enrolled = onboarding.acceptInvitation(email, SecretKind.PASSWORD.make());
        files.write(NAME, new StoredAccount(email, enrolled.account().password(), enrolled.totpSecret()));
        return enrolled.account();
    }
}
