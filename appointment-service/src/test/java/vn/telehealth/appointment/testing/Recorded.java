package vn.telehealth.appointment.testing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the outbox holds for Kafka. */
@Component
public class Recorded {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JdbcClient jdbc;

    public Recorded(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Types of the events with this key, oldest first. */
    public List<String> types(Object key) {
        return jdbc.sql("select type from outbox where event_key = :key and topic <> 'audit' order by id")
                .param("key", key.toString())
                .query(String.class)
                .list();
    }

    /** The newest envelope of the type with this key. */
    public JsonNode last(Object key, String type) {
        return MAPPER.readTree(
                jdbc.sql("select payload from outbox where event_key = :key and type = :type order by id desc limit 1")
                        .param("key", key.toString())
                        .param("type", type)
                        .query(String.class)
                        .single());
    }

    /** How often the operation on the object was audited with this outcome. */
    public int audited(String action, UUID objectId, String outcome) {
        return jdbc.sql("""
                        select count(*) from outbox
                        where topic = 'audit' and payload::jsonb #>> '{data,action}' = :action
                          and payload::jsonb #>> '{data,objectId}' = :objectId
                          and payload::jsonb #>> '{data,outcome}' = :outcome""")
                .param("action", action)
                .param("objectId", objectId.toString())
                .param("outcome", outcome)
                .query(Integer.class)
                .single();
    }
}
