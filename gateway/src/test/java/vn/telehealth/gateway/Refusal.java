package vn.telehealth.gateway;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What the audit log gets to know of a refusal.
 *
 * @param traceparent the trace that the refused request belongs to
 */
record Refusal(String event, String traceparent) {

    static Refusal of(ConsumerRecord<String, String> record) {
        Header header = record.headers().lastHeader("traceparent");
        return new Refusal(record.value(), header == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
    }
}
