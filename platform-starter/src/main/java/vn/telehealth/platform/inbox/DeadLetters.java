package vn.telehealth.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.TransactionException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import vn.telehealth.events.MalformedEvent;
import vn.telehealth.events.Topics;
import vn.telehealth.platform.problem.Unavailable;

/**
 * What becomes of a record that cannot be processed: while a server is down it waits for as long as it takes; otherwise it is
 * tried again with growing pauses and then laid aside in the dead-letter topic, counted and logged.
 */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long GIVE_UP_MILLIS = 15_000;

    private DeadLetters() {}

    /** The error handler of all listeners. */
    public static CommonErrorHandler errorHandler(KafkaOperations<?, ?> kafka, MeterRegistry meters) {
        DeadLetterPublishingRecoverer publisher = new DeadLetterPublishingRecoverer(
                kafka, (record, failure) -> new TopicPartition(Topics.deadLettersOf(record.topic()), -1));
        publisher.setFailIfSendResultIsError(true);
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, failure) -> {
                    publisher.accept(record, failure);
                    tell(record, failure, meters);
                },
                pauses(GIVE_UP_MILLIS));
        handler.setBackOffFunction((record, failure) -> isOutage(failure) ? pauses(Long.MAX_VALUE) : null);
        handler.addNotRetryableExceptions(MalformedEvent.class);
        return handler;
    }

    private static void tell(ConsumerRecord<?, ?> record, Exception failure, MeterRegistry meters) {
        LOG.error("laid aside {}-{}@{} as a dead letter", record.topic(), record.partition(), record.offset(), failure);
        meters.counter("telehealth.dead.letters", "topic", record.topic()).increment();
    }

    private static BackOff pauses(long giveUpMillis) {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        pauses.setMaxElapsedTime(giveUpMillis);
        return pauses;
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof TransactionException
                    || cause instanceof Unavailable) {
                return true;
            }
        }
        return false;
    }
}
