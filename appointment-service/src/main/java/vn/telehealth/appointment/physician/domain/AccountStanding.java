package vn.telehealth.appointment.physician.domain;

import org.jspecify.annotations.Nullable;

/**
 * How far the identity provider has followed.
 *
 * @param wanted what the account should be
 * @param settled whether it is so
 * @param accountId the account, once it was made
 * @param failure what stood in the way of the latest attempt, a code for admins
 */
public record AccountStanding(
        WantedAccount wanted,
        boolean settled,
        @Nullable String accountId,
        @Nullable String failure) {}
