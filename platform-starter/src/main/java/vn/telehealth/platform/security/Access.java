package vn.telehealth.platform.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler: one of the roles, with the scope. A handler without it is refused to everyone. Ownership of the
 * object is judged by the use case.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Access {

    /** For what every signed-in account of the roles may do, whatever its client asked for. */
    String ANY_SCOPE = "";

    /** Roles that may call, any of them. */
    Role[] roles();

    /** Scope that the token must carry, for example {@code examinations:write}, or {@link #ANY_SCOPE}. */
    String scope();
}
