package vn.telehealth.prescription.persistence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.telehealth.platform.context.EventContext;
import vn.telehealth.platform.context.EventContexts;
import vn.telehealth.platform.sealing.SealedJson;
import vn.telehealth.prescription.domain.Change;
import vn.telehealth.prescription.domain.History;
import vn.telehealth.prescription.domain.Prescription;
import vn.telehealth.prescription.domain.Status;

@Repository
class JdbcHistory implements History {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper mapper;
    private final SealedJson json;
    private final EventContexts contexts;
    private final Clock clock;

    JdbcHistory(JdbcClient jdbc, JsonMapper mapper, SealedJson json, EventContexts contexts, Clock clock) {
        this.jdbc = jdbc;
        this.mapper = mapper;
        this.json = json;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    public void add(Prescription prescription, Change change, long version) {
        EventContext context = contexts.current();
        boolean wrote = change instanceof Change.Drafted || change instanceof Change.Edited;
        jdbc.sql("""
                insert into prescription_version (prescription_id, version, action, status, at, actor_id, actor_role,
                    client_id, source_ip, details, content)
                values (:id, :version, :action, :status, :at, :actorId, :actorRole, :clientId, :sourceIp,
                    :details::jsonb, :content)""")
                .param("id", prescription.id())
                .param("version", version)
                .param("action", ChangeNames.action(change))
                .param("status", prescription.state().status().name())
                .param("at", Columns.parameter(clock.instant()))
                .param("actorId", context.actor().id())
                .param("actorRole", context.actor().role())
                .param("clientId", context.actor().clientId())
                .param("sourceIp", context.sourceIp())
                .param("details", mapper.writeValueAsString(ChangeNames.details(change)))
                .param(
                        Sealed.CONTENT,
                        json.writeIfAny(
                                json.row(Sealed.VERSION, prescription.id(), version),
                                Sealed.CONTENT,
                                wrote ? prescription.content() : null))
                .update();
    }

    @Override
    public List<Version> of(UUID prescriptionId) {
        return jdbc.sql("""
                select version, action, status, at, actor_id, actor_role, client_id, source_ip, details
                from prescription_version where prescription_id = :id order by version""")
                .param("id", prescriptionId)
                .query((row, number) -> new Version(
                        row.getLong("version"),
                        row.getString("action"),
                        Status.valueOf(row.getString("status")),
                        Columns.instant(row, "at"),
                        row.getString("actor_id"),
                        row.getString("actor_role"),
                        row.getString("client_id"),
                        row.getString("source_ip"),
                        mapper.readValue(row.getString("details"), DETAILS)))
                .list();
    }
}
