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
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import vn.telehealth.events.MalformedEvent;
import vn.telehealth.events.Topics;
import vn.telehealth.platform.problem.Unavailable;

/**
 * What becomes of a record that cannot be processed: while a server is down it waits for as long as it takes, and its partition
 * with it; otherwise it is tried again with growing pauses and then laid aside in the dead-letter topic, counted and logged. A
 * record that cannot even be laid aside stays where it is. The records behind a dead letter go on, those of its key too.
 */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private DeadLetters() {}

    /** The error handler of all listeners. */
    static CommonErrorHandler errorHandler(
            KafkaOperations<?, ?> kafka, MeterRegistry meters, DeadLetterProperties patience) {
        DeadLetterPublishingRecoverer publisher = new DeadLetterPublishingRecoverer(
                kafka, (record, failure) -> new TopicPartition(Topics.deadLettersOf(record.topic()), -1));
        publisher.setFailIfSendResultIsError(true);
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, failure) -> {
                    publisher.accept(record, failure);
                    tell(record, failure, meters);
                },
                pauses(patience, patience.giveUpAfter().toMillis()));
        handler.setBackOffFunction((record, failure) -> isOutage(failure) ? pauses(patience, Long.MAX_VALUE) : null);
        handler.addNotRetryableExceptions(MalformedEvent.class);
        return handler;
    }

    private static void tell(ConsumerRecord<?, ?> record, Exception failure, MeterRegistry meters) {
        LOG.error("laid aside {}-{}@{} as a dead letter", record.topic(), record.partition(), record.offset(), failure);
        meters.counter("telehealth.dead.letters", "topic", record.topic()).increment();
    }

    private static BackOff pauses(DeadLetterProperties patience, long giveUpMillis) {
        ExponentialBackOff pauses = new ExponentialBackOff(patience.firstPause().toMillis(), 2);
        pauses.setMaxInterval(patience.longestPause().toMillis());
        pauses.setMaxElapsedTime(giveUpMillis);
        return pauses;
    }

    private static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof Unavailable) {
                return true;
            }
        }
        return false;
    }
}
