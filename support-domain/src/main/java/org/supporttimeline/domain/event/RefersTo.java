package org.supporttimeline.domain.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that holds the number of an earlier entry of the same case (or a set of such numbers), and says what kinds
 * of entry it may name. A fact that names a missing, retracted or unfitting entry is refused.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface RefersTo {
    /** The kinds of event that the named entry may hold: records, or a sealed family as a whole. */
    Class<? extends SupportEvent>[] value();
}
