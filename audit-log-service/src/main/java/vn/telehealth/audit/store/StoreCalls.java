package vn.telehealth.audit.store;

import com.mongodb.MongoException;
import java.util.function.Supplier;
import vn.telehealth.platform.problem.Unavailable;

/** Says in the platform's words that the store does not answer, so that listeners wait and callers get a 503. */
final class StoreCalls {

    private StoreCalls() {}

    static <T> T call(Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException e) {
            throw new Unavailable("the audit store", e);
        }
    }
}
