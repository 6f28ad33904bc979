package vn.telehealth.examination.rest;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** Errors of this service alone. */
enum ExaminationProblem implements ProblemType {
    RECORD_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT),
    EXAMINATION_INCOMPLETE(HttpStatus.UNPROCESSABLE_CONTENT),
    EXAMINATION_NOT_OPEN(HttpStatus.CONFLICT),
    EXAMINATION_NOT_RECORDED(HttpStatus.CONFLICT),
    EXAMINATION_NOT_COMPLETED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ExaminationProblem(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
