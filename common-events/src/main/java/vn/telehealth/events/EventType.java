package vn.telehealth.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Name of an event on the wire; it outlives class names. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** Logical type with its version, for example {@code prescription.created.v1}. */
    String value();

    /** Topic that carries it: one an aggregate. */
    String topic();
}
