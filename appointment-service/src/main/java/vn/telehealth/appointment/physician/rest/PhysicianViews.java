package vn.telehealth.appointment.physician.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.telehealth.appointment.physician.application.Credential;
import vn.telehealth.appointment.physician.domain.AccountStanding;
import vn.telehealth.appointment.physician.domain.CredentialStatus;
import vn.telehealth.appointment.physician.domain.Decision;
import vn.telehealth.appointment.physician.domain.InvitedFactor;
import vn.telehealth.appointment.physician.domain.Physician;
import vn.telehealth.appointment.physician.domain.Specialty;
import vn.telehealth.appointment.physician.domain.WantedAccount;
import vn.telehealth.platform.web.VietnamTime;

/** What is shown of physicians: little to everyone, all to admins. */
final class PhysicianViews {

    private PhysicianViews() {}

    /** For patients who look for a physician. */
    @Schema(name = "Physician")
    record DirectoryView(
            UUID physicianId, String fullName, String licenceNo, Specialty specialty, String facilityCode) {

        static DirectoryView of(Physician physician) {
            return new DirectoryView(
                    physician.id().value(),
                    physician.profile().fullName(),
                    physician.licence().number(),
                    physician.profile().specialty(),
                    physician.facility().value());
        }
    }

    /** A line of the admins' list. */
    @Schema(name = "CredentialSummary")
    record SummaryView(
            UUID physicianId,
            CredentialStatus status,
            String licenceNo,
            String fullName,
            Specialty specialty,
            String facilityCode,
            DecisionView last) {

        static SummaryView of(Physician physician) {
            return new SummaryView(
                    physician.id().value(),
                    physician.status(),
                    physician.licence().number(),
                    physician.profile().fullName(),
                    physician.profile().specialty(),
                    physician.facility().value(),
                    DecisionView.of(physician.last()));
        }
    }

    @Schema(name = "Credential")
    record CredentialView(
            UUID physicianId,
            CredentialStatus status,
            String licenceNo,
            String interopCode,
            String fullName,
            String email,
            Specialty specialty,
            InvitedFactor secondFactor,
            String facilityCode,
            AccountView account,
            List<DecisionView> decisions) {

        static CredentialView of(Credential credential) {
            Physician physician = credential.physician();
            return new CredentialView(
                    physician.id().value(),
                    physician.status(),
                    physician.licence().number(),
                    physician.licence().interopCode(),
                    physician.profile().fullName(),
                    physician.profile().email(),
                    physician.profile().specialty(),
                    physician.profile().secondFactor(),
                    physician.facility().value(),
                    AccountView.of(credential.account()),
                    credential.decisions().stream().map(DecisionView::of).toList());
        }
    }

    /** Who decided what. */
    @Schema(name = "CredentialDecision")
    record DecisionView(
            CredentialStatus status,
            String by,
            OffsetDateTime at,
            @Nullable String reason) {

        static DecisionView of(Decision decision) {
            return new DecisionView(decision.status(), decision.by(), VietnamTime.at(decision.at()), decision.reason());
        }
    }

    /** How far the sign-in account has followed. */
    @Schema(name = "PhysicianAccount")
    record AccountView(
            State state,
            @Nullable String accountId,
            @Nullable String failure) {

        /** Of the account. */
        enum State {
            NONE,
            PENDING,
            READY,
            DISABLED
        }

        static AccountView of(Optional<AccountStanding> standing) {
            return standing.map(account -> new AccountView(state(account), account.accountId(), account.failure()))
                    .orElseGet(() -> new AccountView(State.NONE, null, null));
        }

        private static State state(AccountStanding account) {
            if (!account.settled()) {
                return State.PENDING;
            }
            if (account.accountId() == null) {
                return State.NONE;
            }
            return account.wanted() == WantedAccount.ENABLED ? State.READY : State.DISABLED;
        }
    }
}
