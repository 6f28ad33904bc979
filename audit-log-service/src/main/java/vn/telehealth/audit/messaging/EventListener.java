package vn.telehealth.audit.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import vn.telehealth.audit.store.Checkpoints;
import vn.telehealth.audit.store.RecordsLost;

/**
 * Listens to all topics. Where to begin is what the log itself says it has read, not what Kafka was told: so a store that
 * lost its last writes gets those events again, and the ids of the events keep them from being logged twice.
 */
final class EventListener implements ConsumerSeekAware {

    private static final Logger LOG = LoggerFactory.getLogger(EventListener.class);

    private final EventIntake intake;
    private final Checkpoints checkpoints;
    private final Positions positions;
    private final Map<TopicPartition, ConsumerSeekCallback> assigned = new ConcurrentHashMap<>();

    EventListener(EventIntake intake, Checkpoints checkpoints, Positions positions) {
        this.intake = intake;
        this.checkpoints = checkpoints;
        this.positions = positions;
    }

    @KafkaListener(
            id = "audit-log",
            groupId = "${telehealth.audit.group}",
            topicPattern = "${telehealth.audit.topics}",
            batch = "true")
    void onEvents(List<ConsumerRecord<String, String>> events) {
        try {
            intake.take(events);
        } catch (RecordsLost e) {
            LOG.error("The store lost records; the topics are read again", e);
            positions.forget(Set.copyOf(assigned.keySet()));
            goBack(assigned.keySet());
        }
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> partitions, ConsumerSeekCallback callback) {
        partitions.keySet().forEach(partition -> assigned.put(partition, callback));
        goBack(partitions.keySet());
    }

    @Override
    public void onPartitionsRevoked(@Nullable Collection<TopicPartition> partitions) {
        if (partitions == null) {
            return;
        }
        assigned.keySet().removeAll(partitions);
        positions.forget(partitions);
    }

    private void goBack(Collection<TopicPartition> partitions) {
        var read = checkpoints.positions();
        for (var partition : partitions) {
            var callback = assigned.get(partition);
            var offset = read.get(partition.toString());
            if (callback != null && offset != null) {
                callback.seek(partition.topic(), partition.partition(), offset);
            } else if (callback != null) {
                callback.seekToBeginning(partition.topic(), partition.partition());
            }
        }
    }
}
