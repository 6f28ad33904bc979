package vn.telehealth.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The caller signed in with a second factor not longer ago than {@code telehealth.security.step-up-max-age}; otherwise the
 * answer is 401 with the challenge of RFC 9470, section 3.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FreshSecondFactor {}
