package vn.telehealth.appointment.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.telehealth.platform.problem.PlatformProblem;

/** Which problems an operation answers with, beside those that every operation has; for its API document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {

    /** Problems of this service. */
    AppointmentProblem[] value() default {};

    /** Problems that other services have too. */
    PlatformProblem[] common() default {};
}
