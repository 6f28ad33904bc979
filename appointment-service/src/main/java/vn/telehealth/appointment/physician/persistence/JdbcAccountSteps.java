package vn.telehealth.appointment.physician.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.appointment.physician.domain.AccountStanding;
import vn.telehealth.appointment.physician.domain.AccountStep;
import vn.telehealth.appointment.physician.domain.AccountSteps;
import vn.telehealth.appointment.physician.domain.WantedAccount;
import vn.telehealth.appointment.shared.domain.PhysicianId;

@Repository
class JdbcAccountSteps implements AccountSteps {

    private static final String ID = "id";
    private static final String NOW = "now";

    private final JdbcClient jdbc;

    JdbcAccountSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void want(PhysicianId id, WantedAccount wanted, Instant now) {
        jdbc.sql("""
                        insert into physician_account (physician_id, wanted, revision, due_at)
                        values (:id, :wanted, 1, :now)
                        on conflict (physician_id) do update
                        set wanted = excluded.wanted, revision = physician_account.revision + 1, due_at = excluded.due_at,
                            attempts = 0, failure = null""")
                .param(ID, id.value())
                .param("wanted", wanted.name())
                .param(NOW, Timestamp.from(now))
                .update();
    }

    @Override
    public Optional<AccountStep> claim(PhysicianId id, Instant now, Instant leaseEnd) {
        return jdbc.sql("""
                        update physician_account as a
                        set leased_until = :leaseEnd, attempts = a.attempts + 1,
                            maybe_made = a.maybe_made or a.wanted = 'ENABLED'
                        where a.physician_id = :id and a.settled_revision < a.revision and a.due_at <= :now
                          and (a.leased_until is null or a.leased_until <= :now)
                        returning a.physician_id, a.wanted, a.revision, a.account_id, a.maybe_made, a.attempts""")
                .param(ID, id.value())
                .param(NOW, Timestamp.from(now))
                .param("leaseEnd", Timestamp.from(leaseEnd))
                .query(JdbcAccountSteps::step)
                .optional();
    }

    @Override
    public List<PhysicianId> due(Instant now, int limit) {
        return jdbc.sql("""
                        select physician_id from physician_account
                        where settled_revision < revision and due_at <= :now
                          and (leased_until is null or leased_until <= :now)
                        order by due_at limit :limit""")
                .param(NOW, Timestamp.from(now))
                .param("limit", limit)
                .query((row, number) -> new PhysicianId(row.getObject("physician_id", UUID.class)))
                .list();
    }

    @Override
    public void settled(AccountStep step, @Nullable String accountId) {
        jdbc.sql("""
                        update physician_account
                        set settled_revision = greatest(settled_revision, :revision), leased_until = null, attempts = 0,
                            failure = null, account_id = coalesce(:accountId, account_id)
                        where physician_id = :id""")
                .param(ID, step.physicianId().value())
                .param("revision", step.revision())
                .param("accountId", accountId)
                .update();
    }

    @Override
    public void failed(AccountStep step, String failure, Instant nextAttempt) {
        // A wish made meanwhile is due at once; only the failed one has to wait.
        jdbc.sql("""
                        update physician_account
                        set leased_until = null, failure = :failure,
                            due_at = case when revision = :revision then :nextAttempt else due_at end
                        where physician_id = :id""")
                .param(ID, step.physicianId().value())
                .param("failure", failure)
                .param("revision", step.revision())
                .param("nextAttempt", Timestamp.from(nextAttempt))
                .update();
    }

    @Override
    public boolean announce(PhysicianId id) {
        return jdbc.sql("update physician_account set announced = true where physician_id = :id and not announced")
                        .param(ID, id.value())
                        .update()
                == 1;
    }

    @Override
    public Optional<AccountStanding> standing(PhysicianId id) {
        return jdbc.sql("""
                        select wanted, settled_revision = revision as settled, account_id, failure
                        from physician_account where physician_id = :id""")
                .param(ID, id.value())
                .query((row, number) -> new AccountStanding(
                        WantedAccount.valueOf(row.getString("wanted")),
                        row.getBoolean("settled"),
                        row.getString("account_id"),
                        row.getString("failure")))
                .optional();
    }

    private static AccountStep step(ResultSet row, int number) throws SQLException {
        return new AccountStep(
                new PhysicianId(row.getObject("physician_id", UUID.class)),
                WantedAccount.valueOf(row.getString("wanted")),
                row.getLong("revision"),
                row.getString("account_id"),
                row.getBoolean("maybe_made"),
                row.getInt("attempts"));
    }
}
