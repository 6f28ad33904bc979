package vn.telehealth.appointment.physician.persistence;

import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import vn.telehealth.platform.sealing.SealedColumnBroken;
import vn.telehealth.platform.sealing.SealedTable;

/** What is sealed anew when keys are rotated, and what only the service can add to rows of before they were sealed. */
@Configuration(proxyBeanMethods = false)
class SealedPhysicians {

    @Bean
    SealedTable sealedPhysicianContacts() {
        return SealedContacts.PHYSICIAN;
    }

    @Bean
    MissingIndexes missingIndexes(JdbcClient jdbc, SealedContacts contacts) {
        return new MissingIndexes(jdbc, contacts);
    }

    /** Indexes the addresses that were stored before they were sealed. */
    static class MissingIndexes {

        private static final Logger LOG = LoggerFactory.getLogger(MissingIndexes.class);

        private final JdbcClient jdbc;
        private final SealedContacts contacts;

        MissingIndexes(JdbcClient jdbc, SealedContacts contacts) {
            this.jdbc = jdbc;
            this.contacts = contacts;
        }

        @Scheduled(fixedDelayString = "${telehealth.sealing.index-every:1m}")
        void add() {
            jdbc.sql("select id, email from physician where email_index is null order by id limit 500")
                    .query((row, number) -> new Unindexed(row.getObject("id", UUID.class), row.getBytes("email")))
                    .list()
                    .forEach(this::add);
        }

        private void add(Unindexed physician) {
            try {
                index(physician.id(), contacts.opened(physician.id(), physician.email()));
            } catch (SealedColumnBroken | DuplicateKeyException e) {
                LOG.atError()
                        .addKeyValue("physician", physician.id())
                        .setCause(e)
                        .log("an address is not indexed");
            }
        }

        private void index(UUID id, String email) {
            jdbc.sql("update physician set email_index = :index where id = :id and email_index is null")
                    .param("index", contacts.index(email.toLowerCase(Locale.ROOT)))
                    .param("id", id)
                    .update();
        }

        @SuppressWarnings("ArrayRecordComponent") // passed on, never compared
        private record Unindexed(UUID id, byte[] email) {}
    }
}
