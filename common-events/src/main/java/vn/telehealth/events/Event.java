package vn.telehealth.events;

/** What happened, as the world outside the publishing service may know it. */
public interface Event {

    /** Id of the aggregate that changed. */
    String aggregateId();

    /** Id of the saga or, outside a saga, of the aggregate: the key on Kafka, so that order holds within it. */
    default String correlationId() {
        return aggregateId();
    }
}
