package vn.telehealth.prescription.application.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.telehealth.platform.audit.AuditEntry;
import vn.telehealth.platform.audit.AuditTrail;
import vn.telehealth.platform.problem.NotFound;
import vn.telehealth.prescription.domain.formulary.Formulary;
import vn.telehealth.prescription.domain.formulary.FormularyCsv;
import vn.telehealth.prescription.domain.formulary.FormularyCsv.Parsed;
import vn.telehealth.prescription.domain.formulary.Medicine;
import vn.telehealth.prescription.domain.formulary.SearchText;

/** The formulary: everyone signed in searches it, an admin imports it. */
@Service
public class KeepFormulary {

    private final Formulary formulary;
    private final AuditTrail audit;

    KeepFormulary(Formulary formulary, AuditTrail audit) {
        this.formulary = formulary;
        this.audit = audit;
    }

    /** Takes over all rows that are right, and tells which are not. Medicines that the file does not name stay. */
    @Transactional
    public Parsed importCsv(String csv) {
        Parsed parsed = FormularyCsv.parse(csv);
        formulary.put(parsed.medicines());
        audit.record(AuditEntry.of("formulary.import", "formulary", "formulary")
                .detail("accepted", String.valueOf(parsed.medicines().size()))
                .detail("rejected", String.valueOf(parsed.rejected().size())));
        return parsed;
    }

    public List<Medicine> search(String query, @Nullable String after, int limit) {
        return formulary.search(SearchText.plain(query), after, limit);
    }

    public Medicine find(String code) {
        return formulary.find(code).orElseThrow(() -> new NotFound("medicine"));
    }
}
