package vn.telehealth.appointment.physician.identity;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.telehealth.appointment.physician.domain.AccountRefused;
import vn.telehealth.appointment.physician.domain.InvitedFactor;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.SignInAccounts;
import vn.telehealth.platform.identity.EmailTaken;
import vn.telehealth.platform.identity.IdentityUnavailable;
import vn.telehealth.platform.identity.InvalidAccount;
import vn.telehealth.platform.identity.NoSuchAccount;
import vn.telehealth.platform.identity.PhysicianAccount;
import vn.telehealth.platform.identity.PhysicianAccounts;
import vn.telehealth.platform.identity.SecondFactor;

@Component
class IdentityProviderAccounts implements SignInAccounts {

    private final PhysicianAccounts accounts;

    IdentityProviderAccounts(PhysicianAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String invite(Physician physician) {
        UUID id = physician.id().value();
        return translated(() -> accounts.invite(new PhysicianAccount(
                id,
                physician.profile().fullName(),
                physician.profile().email(),
                physician.licence().number(),
                physician.facility().value(),
                factor(physician.profile().secondFactor()))));
    }

    @Override
    public void disable(String accountId) {
        translated(() -> {
            accounts.disable(accountId);
            return accountId;
        });
    }

    @Override
    public void enable(String accountId) {
        translated(() -> {
            accounts.enable(accountId);
            return accountId;
        });
    }

    private static SecondFactor factor(InvitedFactor invited) {
        return switch (invited) {
            case TOTP -> SecondFactor.TOTP;
            case WEBAUTHN -> SecondFactor.WEBAUTHN;
        };
    }

    private static <T> T translated(Supplier<T> call) {
        try {
            return call.get();
        } catch (EmailTaken e) {
            throw new AccountRefused("email-taken", e);
        } catch (InvalidAccount e) {
            throw new AccountRefused("account-invalid", e);
        } catch (NoSuchAccount e) {
            throw new AccountRefused("no-such-account", e);
        } catch (IdentityUnavailable e) {
            throw new AccountRefused("identity-unavailable", e);
        }
    }
}
