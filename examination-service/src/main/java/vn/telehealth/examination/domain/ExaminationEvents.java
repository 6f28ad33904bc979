package vn.telehealth.examination.domain;

import java.util.UUID;

/** Tells the world what happened to an examination, in the transaction in which it happened. */
public interface ExaminationEvents {

    void opened(Examination examination);

    void completed(Examination examination);

    void returned(Examination examination);

    void amended(Examination examination);

    void compensated(UUID examinationId, UUID appointmentId);
}
