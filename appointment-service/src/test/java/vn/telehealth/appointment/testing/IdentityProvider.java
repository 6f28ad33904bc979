package vn.telehealth.appointment.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.telehealth.platform.identity.NoSuchAccount;
import vn.telehealth.platform.identity.PhysicianAccount;
import vn.telehealth.platform.identity.PhysicianAccounts;

/** Keeps accounts as the port promises, and fails, dawdles or notes as a test tells it to. */
@Component
@Primary
public class IdentityProvider implements PhysicianAccounts {

    private final Map<UUID, String> accountIds = new ConcurrentHashMap<>();
    private final Map<String, Boolean> enabled = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile Consumer<String> before = call -> {};
    private volatile Consumer<String> after = call -> {};

    @Override
    public String invite(PhysicianAccount physician) {
        return called("invite " + physician.email() + " to " + physician.secondFactor(), () -> {
            String id = accountIds.computeIfAbsent(
                    physician.physicianId(), any -> UUID.randomUUID().toString());
            enabled.putIfAbsent(id, true);
            return id;
        });
    }

    @Override
    public void disable(String accountId) {
        called("disable " + accountId, () -> put(accountId, false));
    }

    @Override
    public void enable(String accountId) {
        called("enable " + accountId, () -> put(accountId, true));
    }

    /** What happens with each call before it has its effect; throwing keeps the effect from happening. */
    public void before(Consumer<String> hook) {
        before = hook;
    }

    /** What happens with each call once it had its effect; throwing loses the answer. */
    public void after(Consumer<String> hook) {
        after = hook;
    }

    public void behave() {
        before = call -> {};
        after = call -> {};
    }

    public boolean isEnabled(UUID physicianId) {
        String id = accountIds.get(physicianId);
        return id != null && enabled.getOrDefault(id, false);
    }

    public List<String> calls(String containing) {
        List<String> found = new ArrayList<>(calls);
        found.removeIf(call -> !call.contains(containing));
        return found;
    }

    private String put(String accountId, boolean value) {
        if (enabled.replace(accountId, value) == null) {
            throw new NoSuchAccount(accountId);
        }
        return accountId;
    }

    private String called(String call, Supplier<String> effect) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a lock may be held while the network is waited for");
        }
        calls.add(call);
        before.accept(call);
        String answer = effect.get();
        after.accept(call);
        return answer;
    }
}
