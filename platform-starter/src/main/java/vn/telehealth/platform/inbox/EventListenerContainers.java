package vn.telehealth.platform.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import vn.telehealth.events.EventJson;
import vn.telehealth.platform.context.EventContext;

/** One Kafka listener container for each {@link EventConsumer}. */
class EventListenerContainers implements SmartLifecycle {

    private final List<ConcurrentMessageListenerContainer<String, String>> containers;
    private volatile boolean running;

    EventListenerContainers(
            List<EventConsumer> consumers,
            ConcurrentKafkaListenerContainerFactory<String, String> factory,
            Inbox inbox) {
        this.containers = consumers.stream()
                .map(consumer -> container(consumer, factory, inbox))
                .toList();
    }

    private static ConcurrentMessageListenerContainer<String, String> container(
            EventConsumer consumer, ConcurrentKafkaListenerContainerFactory<String, String> factory, Inbox inbox) {
        ConcurrentMessageListenerContainer<String, String> container = factory.createContainer(consumer.topic());
        container.setBeanName(consumer.name());
        container.getContainerProperties().setGroupId(consumer.name());
        container.getContainerProperties().setMessageListener((MessageListener<String, String>)
                record -> consume(consumer, inbox, record));
        return container;
    }

    private static void consume(EventConsumer consumer, Inbox inbox, ConsumerRecord<String, String> record) {
        EventJson.read(record.value())
                .filter(consumer::handles)
                .ifPresent(envelope -> EventContext.during(
                        envelope, () -> inbox.once(consumer.name(), envelope.id(), () -> consumer.handle(envelope))));
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
        running = true;
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
