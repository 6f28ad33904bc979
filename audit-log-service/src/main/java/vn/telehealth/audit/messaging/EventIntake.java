package vn.telehealth.audit.messaging;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.BatchListenerFailedException;
import vn.telehealth.audit.projection.AuditRecord;
import vn.telehealth.audit.projection.EventProjection;
import vn.telehealth.audit.store.Log;
import vn.telehealth.audit.store.RecordsLost;
import vn.telehealth.audit.store.Subjects;
import vn.telehealth.events.MalformedEvent;
import vn.telehealth.platform.problem.Unavailable;

/** Takes a batch of events into the log: all of it, or all before the one that cannot be taken. */
final class EventIntake {

    private static final String TRACEPARENT = "traceparent";
    private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-.*");

    private final EventProjection projection;
    private final Subjects subjects;
    private final Log log;
    private final Positions positions;

    EventIntake(EventProjection projection, Subjects subjects, Log log, Positions positions) {
        this.projection = projection;
        this.subjects = subjects;
        this.log = log;
        this.positions = positions;
    }

    /**
     * @throws BatchListenerFailedException naming the first event that is not in the log
     * @throws RecordsLost when events must be read again
     */
    void take(List<ConsumerRecord<String, String>> events) {
        var records = new ArrayList<AuditRecord>();
        for (var event : events) {
            try {
                records.add(project(event));
            } catch (MalformedEvent e) {
                append(events.subList(0, records.size()), records);
                throw new BatchListenerFailedException("no event of ours", e, records.size());
            }
        }
        append(events, records);
    }

    private AuditRecord project(ConsumerRecord<String, String> event) {
        @Nullable String value = event.value();
        if (value == null) {
            throw new MalformedEvent(new IllegalArgumentException("the record is empty"));
        }
        return projection.project(value, traceId(event));
    }

    private void append(List<ConsumerRecord<String, String>> events, List<AuditRecord> records) {
        try {
            log.append(subjects.complete(records));
            positions.read(events);
        } catch (RecordsLost lost) {
            throw lost;
        } catch (Unavailable e) {
            throw new BatchListenerFailedException("the log cannot be written", e, 0);
        } catch (RuntimeException e) {
            appendSingly(events, records);
        }
    }

    /** Finds the event that the others must not suffer for. */
    private void appendSingly(List<ConsumerRecord<String, String>> events, List<AuditRecord> records) {
        for (var i = 0; i < records.size(); i++) {
            try {
                log.append(subjects.complete(List.of(records.get(i))));
                positions.read(List.of(events.get(i)));
            } catch (RecordsLost lost) {
                throw lost;
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException("the event cannot be logged", e, i);
            }
        }
    }

    private static @Nullable String traceId(ConsumerRecord<String, String> event) {
        var header = event.headers().lastHeader(TRACEPARENT);
        byte @Nullable [] value = header == null ? null : header.value();
        if (value == null) {
            return null;
        }
        var matcher = TRACE_ID.matcher(new String(value, StandardCharsets.US_ASCII));
        return matcher.matches() ? matcher.group(1) : null;
    }
}
