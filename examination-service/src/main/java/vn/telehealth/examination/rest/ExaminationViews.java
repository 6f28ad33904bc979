package vn.telehealth.examination.rest;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.telehealth.examination.application.LookUpIcd10;
import vn.telehealth.examination.domain.ClinicalRecord;
import vn.telehealth.examination.domain.Diagnosis;
import vn.telehealth.examination.domain.Examination;
import vn.telehealth.examination.rest.ExaminationView.ReasonView;
import vn.telehealth.examination.rest.ExaminationView.TitleView;
import vn.telehealth.platform.web.Versions;

/** Shows an examination, its diagnoses with their titles. */
@Component
class ExaminationViews {

    private final LookUpIcd10 icd10;

    ExaminationViews(LookUpIcd10 icd10) {
        this.icd10 = icd10;
    }

    ResponseEntity<ExaminationView> answer(Examination examination) {
        return ResponseEntity.ok().eTag(Versions.etag(examination.version())).body(of(examination));
    }

    private ExaminationView of(Examination examination) {
        ClinicalRecord record = examination.record();
        return new ExaminationView(
                ExaminationHead.of(examination),
                record == null ? null : RecordViews.of(record),
                record == null ? Map.of() : titles(record),
                examination.reasons().stream()
                        .map(reason -> new ReasonView(reason.field(), reason.code()))
                        .toList());
    }

    private Map<String, TitleView> titles(ClinicalRecord record) {
        Map<String, TitleView> titles = new LinkedHashMap<>();
        var codes = record.diagnoses().stream().map(Diagnosis::code).toList();
        icd10.all(codes)
                .forEach(entry -> titles.put(entry.code().value(), new TitleView(entry.titleEn(), entry.titleVi())));
        return titles;
    }
}
