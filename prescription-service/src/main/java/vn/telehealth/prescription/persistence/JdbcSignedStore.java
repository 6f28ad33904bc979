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
import vn.telehealth.platform.sealing.ColumnSeal;
import vn.telehealth.platform.sealing.SealedRow;
import vn.telehealth.prescription.domain.SignedDocument;
import vn.telehealth.prescription.domain.SignedDocument.Proof;
import vn.telehealth.prescription.domain.document.SignedPaper;
import vn.telehealth.prescription.domain.document.SignedStore;

@Repository
class JdbcSignedStore implements SignedStore {

    private final JdbcClient jdbc;
    private final ColumnSeal seal;
    private final Clock clock;

    JdbcSignedStore(JdbcClient jdbc, ColumnSeal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public Optional<SignedDocument> find(UUID prescriptionId) {
        return jdbc.sql("""
                select content, hash, jws, jades, signed_at, missing from signed_document where prescription_id = :id""")
                .param("id", prescriptionId)
                .query((row, number) -> map(row, seal.row(Sealed.DOCUMENT, prescriptionId)))
                .optional();
    }

    @Override
    public Optional<String> content(UUID prescriptionId) {
        return jdbc.sql("select content from signed_document where prescription_id = :id")
                .param("id", prescriptionId)
                .query((row, number) ->
                        seal.row(Sealed.DOCUMENT, prescriptionId).open(Sealed.CONTENT, row.getBytes(Sealed.CONTENT)))
                .optional();
    }

    @Override
    public void put(UUID prescriptionId, SignedDocument document, String qr, SignedPaper paper) {
        jdbc.sql("""
                insert into signed_document (prescription_id, content, hash, jws, jades, signed_at, missing, qr)
                values (:id, :content, :hash, :jws, :jades, :signedAt, :missing, :qr)""")
                .param("id", prescriptionId)
                .param(
                        Sealed.CONTENT,
                        seal.row(Sealed.DOCUMENT, prescriptionId).seal(Sealed.CONTENT, document.content()))
                .param("hash", document.hash())
                .param("jws", document.jws())
                .param("jades", document.jades())
                .param("signedAt", Columns.parameter(document.signedAt()))
                .param("missing", names(document.missing()))
                .param("qr", qr)
                .update();
        jdbc.sql("insert into paper (prescription_id, pdf, made_at, stamped) values (:id, :pdf, :now, :stamped)")
                .param("id", prescriptionId)
                .param(Sealed.PDF, sealed(prescriptionId, paper))
                .param("now", Columns.parameter(clock.instant()))
                .param("stamped", paper.stamped())
                .update();
        if (!document.missing().isEmpty() || !paper.stamped()) {
            jdbc.sql("insert into proof_wanted (prescription_id, tried_at) values (:id, :now)")
                    .param("id", prescriptionId)
                    .param("now", Columns.parameter(clock.instant()))
                    .update();
        }
    }

    @Override
    public Optional<String> qr(UUID prescriptionId) {
        return jdbc.sql("select qr from signed_document where prescription_id = :id")
                .param("id", prescriptionId)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<SignedPaper> paper(UUID prescriptionId) {
        return jdbc.sql("select pdf, stamped from paper where prescription_id = :id")
                .param("id", prescriptionId)
                .query((row, number) -> new SignedPaper(
                        seal.row(Sealed.PAPER, prescriptionId).openBytes(Sealed.PDF, row.getBytes(Sealed.PDF)),
                        row.getBoolean("stamped")))
                .optional();
    }

    @Override
    public List<UUID> claimIncomplete(int limit) {
        return jdbc.sql("""
                update proof_wanted set tried_at = :now where prescription_id in (
                    select prescription_id from proof_wanted order by tried_at limit :limit for update skip locked)
                returning prescription_id""")
                .param("now", Columns.parameter(clock.instant()))
                .param("limit", limit)
                .query((row, number) -> Columns.uuid(row, "prescription_id"))
                .list();
    }

    /** Of two who complete at once, the one with fewer proofs takes none of the other's away. */
    @Override
    public void complete(UUID prescriptionId, SignedDocument document) {
        jdbc.sql("""
                update signed_document set jades = :jades, missing = :missing
                where prescription_id = :id and missing @> :missing::text[] and missing <> :missing::text[]""")
                .param("id", prescriptionId)
                .param("jades", document.jades())
                .param("missing", names(document.missing()))
                .update();
    }

    @Override
    public void complete(UUID prescriptionId, SignedPaper paper) {
        jdbc.sql("""
                update paper set pdf = :pdf, stamped = true
                where prescription_id = :id and not stamped and :stamped""")
                .param("id", prescriptionId)
                .param(Sealed.PDF, sealed(prescriptionId, paper))
                .param("stamped", paper.stamped())
                .update();
    }

    @Override
    public void settle(UUID prescriptionId) {
        jdbc.sql("delete from proof_wanted where prescription_id = :id")
                .param("id", prescriptionId)
                .update();
    }

    private byte[] sealed(UUID prescriptionId, SignedPaper paper) {
        return seal.row(Sealed.PAPER, prescriptionId).seal(Sealed.PDF, paper.pdf());
    }

    private static String[] names(Set<Proof> proofs) {
        return proofs.stream().map(Proof::name).sorted().toArray(String[]::new);
    }

    private static SignedDocument map(ResultSet row, SealedRow sealed) throws SQLException {
        String[] missing = (String[]) row.getArray("missing").getArray();
        return new SignedDocument(
                sealed.open(Sealed.CONTENT, row.getBytes(Sealed.CONTENT)),
                row.getString("hash"),
                row.getString("jws"),
                row.getString("jades"),
                Columns.instant(row, "signed_at"),
                Arrays.stream(missing).map(Proof::valueOf).collect(Collectors.toUnmodifiableSet()));
    }
}
