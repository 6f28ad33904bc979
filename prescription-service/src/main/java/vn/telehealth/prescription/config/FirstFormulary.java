package vn.telehealth.prescription.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.telehealth.prescription.domain.formulary.Formulary;
import vn.telehealth.prescription.domain.formulary.FormularyCsv;
import vn.telehealth.prescription.domain.formulary.FormularyCsv.Parsed;

/** Fills an empty formulary with the starter list; what an admin imported later is never touched. */
@Component
class FirstFormulary implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstFormulary.class);

    private final Formulary formulary;
    private final PrescriptionProperties properties;
    private final TransactionTemplate transaction;

    FirstFormulary(Formulary formulary, PrescriptionProperties properties, TransactionTemplate transaction) {
        this.formulary = formulary;
        this.properties = properties;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!formulary.isEmpty()) {
            return;
        }
        Parsed parsed = FormularyCsv.parse(properties.formulary().getContentAsString(StandardCharsets.UTF_8));
        transaction.executeWithoutResult(status -> formulary.put(parsed.medicines()));
        LOG.info(
                "The formulary begins with {} medicines; {} rows of the starter list were not acceptable",
                parsed.medicines().size(),
                parsed.rejected().size());
    }
}
