package vn.telehealth.appointment.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.telehealth.platform.openapi.ListsProblems;
import vn.telehealth.platform.problem.PlatformProblem;

/** Which problems an operation answers with, beside those that follow from its parameters; for its API document. */
@ListsProblems
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {

    /** Problems of this service. */
    AppointmentProblem[] value() default {};

    /** Problems that other services have too. */
    PlatformProblem[] common() default {};
}
