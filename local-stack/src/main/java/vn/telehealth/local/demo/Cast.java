package vn.telehealth.local.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.local.client.AdminClient;
import vn.telehealth.local.client.AuditorClient;
import vn.telehealth.local.client.Front;
import vn.telehealth.local.client.SignedIn;
import vn.telehealth.local.identity.Account;
import vn.telehealth.local.identity.Realm;
import vn.telehealth.local.sandbox.Sandbox;
import vn.telehealth.local.sandbox.SandboxPerson;

/** Who plays in the demo, new people each time: only admins and the auditor come with the stack. */
final class Cast {

    private final Sandbox sandbox;
    private final Front front;
    private final String mark;
    private @Nullable AdminClient entering;
    private @Nullable AdminClient approving;

    Cast(Sandbox sandbox, Front front, Clock clock) {
        this.sandbox = sandbox;
        this.front = front;
        this.mark = Long.toString(Instant.now(clock).getEpochSecond(), 36).toLowerCase(Locale.ROOT)
                + UUID.randomUUID().toString().substring(0, 4);
    }

    Realm realm() {
        return sandbox.realm();
    }

    Front front() {
        return front;
    }

    /** A text that no other run has, of letters and digits. */
    String mark() {
        return mark;
    }

    String email(String name) {
        return name + "-" + mark + "@demo.example";
    }

    SignedIn signedIn(Account account) {
        return new SignedIn(sandbox.realm(), front, account);
    }

    AdminClient enteringAdmin() {
        AdminClient known = entering;
        if (known == null) {
            known = admin(SandboxPerson.ADMIN_1);
            entering = known;
        }
        return known;
    }

    AdminClient approvingAdmin() {
        AdminClient known = approving;
        if (known == null) {
            known = admin(SandboxPerson.ADMIN_2);
            approving = known;
        }
        return known;
    }

    private AdminClient admin(SandboxPerson person) {
        return new AdminClient(signedIn(sandbox.person(person)));
    }

    AuditorClient auditor() {
        return new AuditorClient(signedIn(sandbox.person(SandboxPerson.AUDITOR)));
    }
}
