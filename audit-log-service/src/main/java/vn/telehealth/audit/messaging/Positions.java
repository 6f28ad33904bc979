package vn.telehealth.audit.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.telehealth.audit.checkpoint.ReadPositions;

/** Up to where each assigned partition is in the log. */
final class Positions implements ReadPositions {

    private final Map<String, Long> next = new ConcurrentHashMap<>();

    void read(List<ConsumerRecord<String, String>> records) {
        records.forEach(record -> next.merge(
                new TopicPartition(record.topic(), record.partition()).toString(), record.offset() + 1, Math::max));
    }

    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(partition -> next.remove(partition.toString()));
    }

    @Override
    public Map<String, Long> snapshot() {
        return Map.copyOf(next);
    }
}
