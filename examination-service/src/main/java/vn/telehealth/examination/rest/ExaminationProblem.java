package vn.telehealth.examination.rest;

import org.springframework.http.HttpStatus;
import vn.telehealth.platform.problem.ProblemType;

/** Errors of this service alone. */
enum ExaminationProblem implements ProblemType {
    RECORD_REFUSED("record-refused", HttpStatus.UNPROCESSABLE_CONTENT),
    EXAMINATION_INCOMPLETE("examination-incomplete", HttpStatus.UNPROCESSABLE_CONTENT),
    EXAMINATION_NOT_OPEN("examination-not-open", HttpStatus.CONFLICT),
    EXAMINATION_NOT_RECORDED("examination-not-recorded", HttpStatus.CONFLICT),
    EXAMINATION_NOT_COMPLETED("examination-not-completed", HttpStatus.CONFLICT);

    private final String code;
    private final HttpStatus status;

    ExaminationProblem(String code, HttpStatus status) {
        this.code = code;
        this.status = status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
