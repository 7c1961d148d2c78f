package org.supporttimeline.domain.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The standard Japanese term of the field for an event, a field of an event, a vocabulary or a word of it. It stands in the
 * Javadoc (it is {@link Documented}), in the generated reference, in the API's schema and on the forms, so that all four
 * say the same.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Ja {
    /** The term as staff know it. */
    String value();
}
