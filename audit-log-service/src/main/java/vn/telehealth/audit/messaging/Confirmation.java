package vn.telehealth.audit.messaging;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import vn.telehealth.audit.store.Checkpoints;

/**
 * Tells Kafka, when partitions are assigned, what the log has read of them. A confirmation that was lost on the way is not
 * made up for by the next event where none comes, and the group would seem to lag for ever.
 */
final class Confirmation implements ConsumerAwareRebalanceListener {

    private final Checkpoints checkpoints;

    Confirmation(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<String, Long> read = checkpoints.positions();
        Map<TopicPartition, OffsetAndMetadata> known = new HashMap<>();
        for (TopicPartition partition : partitions) {
            Long next = read.get(partition.toString());
            if (next != null) {
                known.put(partition, new OffsetAndMetadata(next));
            }
        }
        consumer.commitAsync(known, null);
    }
}
