package vn.telehealth.platform.database;

import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Knows what Spring has no name for: a lock that was not free within PostgreSQL's {@code lock_timeout}. */
final class TimeOuts {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private TimeOuts() {}

    static SQLExceptionTranslator translator() {
        SQLExceptionSubclassTranslator translator = new SQLExceptionSubclassTranslator();
        translator.setCustomTranslator((task, sql, exception) -> LOCK_NOT_AVAILABLE.equals(exception.getSQLState())
                ? new CannotAcquireLockException(task + ": the lock was not free in time", exception)
                : null);
        return translator;
    }
}
