package vn.telehealth.prescription.persistence;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.telehealth.platform.sealing.SealedTable;

/** What is stored sealed: diagnoses, what is prescribed and sold for them, and the signed document with its paper. */
@Configuration(proxyBeanMethods = false)
class Sealed {

    static final String CONTENT = "content";
    static final String DIAGNOSES = "diagnoses";
    static final String PDF = "pdf";
    static final String NOTE = "note";
    static final String SNAPSHOT = "snapshot";

    static final SealedTable VISIT = new SealedTable("visit", List.of("appointment_id"), List.of(DIAGNOSES));
    static final SealedTable PRESCRIPTION = new SealedTable("prescription", List.of("id"), List.of(CONTENT));
    static final SealedTable VERSION =
            new SealedTable("prescription_version", List.of("prescription_id", "version"), List.of(CONTENT));
    static final SealedTable DOCUMENT =
            new SealedTable("signed_document", List.of("prescription_id"), List.of(CONTENT));
    static final SealedTable PAPER = new SealedTable("paper", List.of("prescription_id"), List.of(PDF));
    static final SealedTable DISPENSATION = new SealedTable("dispensation", List.of("id"), List.of(SNAPSHOT, NOTE));

    @Bean
    SealedTable sealedVisits() {
        return VISIT;
    }

    @Bean
    SealedTable sealedPrescriptions() {
        return PRESCRIPTION;
    }

    @Bean
    SealedTable sealedVersions() {
        return VERSION;
    }

    @Bean
    SealedTable sealedDocuments() {
        return DOCUMENT;
    }

    @Bean
    SealedTable sealedPapers() {
        return PAPER;
    }

    @Bean
    SealedTable sealedDispensations() {
        return DISPENSATION;
    }
}
