package vn.telehealth.prescription.persistence;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.prescription.domain.SignerIdentity;
import vn.telehealth.prescription.signing.Pem;
import vn.telehealth.prescription.signing.SigningCertificate;
import vn.telehealth.prescription.signing.SigningCertificates;

@Repository
class JdbcSigningCertificates implements SigningCertificates {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JdbcSigningCertificates(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<SigningCertificate> find(SignerIdentity physician) {
        return jdbc.sql("""
                select key_label, chain from signing_certificate
                where physician_id = :physician and full_name = :name and licence_no = :licence and facility = :facility
                    and retired_at is null
                order by not_after desc limit 1
                """)
                .param("physician", physician.physicianId())
                .param("name", physician.fullName())
                .param("licence", physician.licenceNo())
                .param("facility", physician.facility())
                .query((row, number) -> new SigningCertificate(
                        physician, row.getString("key_label"), Pem.decode(row.getString("chain"))))
                .optional();
    }

    @Override
    public void add(SigningCertificate certificate) {
        SignerIdentity physician = certificate.physician();
        jdbc.sql("""
                insert into signing_certificate
                    (serial_no, physician_id, full_name, licence_no, facility, key_label, chain, not_after)
                values (:serial, :physician, :name, :licence, :facility, :label, :chain, :notAfter)
                on conflict (serial_no) do nothing
                """)
                .param(
                        "serial",
                        certificate.chain().getFirst().getSerialNumber().toString(16))
                .param("physician", physician.physicianId())
                .param("name", physician.fullName())
                .param("licence", physician.licenceNo())
                .param("facility", physician.facility())
                .param("label", certificate.keyLabel())
                .param("chain", Pem.encode(certificate.chain()))
                .param(
                        "notAfter",
                        certificate.chain().getFirst().getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void retire(UUID physicianId) {
        jdbc.sql("update signing_certificate set retired_at = now() where physician_id = :id and retired_at is null")
                .param("id", physicianId)
                .update();
    }

    @Override
    public int retiredKeys(UUID physicianId) {
        return jdbc.sql("""
                select count(distinct key_label) from signing_certificate
                where physician_id = :id and retired_at is not null""").param("id", physicianId).query(Integer.class).single();
    }

    @Override
    public <T> T enrolling(UUID physicianId, Supplier<T> work) {
        T result = transaction.execute(status -> {
            jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 0))) as locked")
                    .param("key", "enrolment " + physicianId)
                    .query()
                    .singleRow();
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("enrolment without a result");
        }
        return result;
    }
}
