package vn.telehealth.platform.openapi;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service's annotation for handlers whose members are arrays of {@code ProblemType} enums: the problems that an
 * operation answers with, beside those that follow from its parameters. API documents list them.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.ANNOTATION_TYPE)
public @interface ListsProblems {}
