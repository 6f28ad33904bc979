package vn.telehealth.prescription.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.SignedDocument.Proof;
import vn.telehealth.prescription.domain.document.SignedStore;

@Repository
class JdbcSignedStore implements SignedStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSignedStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<SignedDocument> find(UUID prescriptionId) {
        return jdbc.sql("""
                select content, hash, jws, jades, signed_at, missing from signed_document where prescription_id = :id""")
                .param("id", prescriptionId)
                .query(JdbcSignedStore::map)
                .optional();
    }

    @Override
    public void put(UUID prescriptionId, SignedDocument document, String qr) {
        jdbc.sql("""
                insert into signed_document (prescription_id, content, hash, jws, jades, signed_at, missing, qr)
                values (:id, :content, :hash, :jws, :jades, :signedAt, :missing, :qr)""")
                .param("id", prescriptionId)
                .param("content", document.content())
                .param("hash", document.hash())
                .param("jws", document.jws())
                .param("jades", document.jades())
                .param("signedAt", Columns.parameter(document.signedAt()))
                .param("missing", names(document.missing()))
                .param("qr", qr)
                .update();
    }

    @Override
    public Optional<String> qr(UUID prescriptionId) {
        return jdbc.sql("select qr from signed_document where prescription_id = :id")
                .param("id", prescriptionId)
                .query(String.class)
                .optional();
    }

    @Override
    public List<UUID> incomplete(int limit) {
        return jdbc.sql("""
                select prescription_id from signed_document where missing <> '{}' order by prescription_id limit :limit""")
                .param("limit", limit)
                .query((row, number) -> Columns.uuid(row, "prescription_id"))
                .list();
    }

    @Override
    public void complete(UUID prescriptionId, SignedDocument document) {
        jdbc.sql("update signed_document set jades = :jades, missing = :missing where prescription_id = :id")
                .param("id", prescriptionId)
                .param("jades", document.jades())
                .param("missing", names(document.missing()))
                .update();
    }

    @Override
    public Optional<byte[]> paper(UUID prescriptionId) {
        return jdbc.sql("select pdf from paper where prescription_id = :id")
                .param("id", prescriptionId)
                .query((row, number) -> row.getBytes("pdf"))
                .optional();
    }

    @Override
    public void putPaper(UUID prescriptionId, byte[] pdf) {
        jdbc.sql("insert into paper (prescription_id, pdf, made_at) values (:id, :pdf, :now) on conflict do nothing")
                .param("id", prescriptionId)
                .param("pdf", pdf)
                .param("now", Columns.parameter(clock.instant()))
                .update();
    }

    private static String[] names(Set<Proof> proofs) {
        return proofs.stream().map(Proof::name).sorted().toArray(String[]::new);
    }

    private static SignedDocument map(ResultSet row, int number) throws SQLException {
        String[] missing = (String[]) row.getArray("missing").getArray();
        return new SignedDocument(
                row.getString("content"),
                row.getString("hash"),
                row.getString("jws"),
                row.getString("jades"),
                Columns.instant(row, "signed_at"),
                Arrays.stream(missing).map(Proof::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
