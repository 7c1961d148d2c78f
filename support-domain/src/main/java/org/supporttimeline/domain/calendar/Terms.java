package org.supporttimeline.domain.calendar;

import org.supporttimeline.domain.event.Ja;

/** The Japanese terms of enums whose constants carry {@link Ja}. */
public final class Terms {
    private Terms() {}

    /** The term of a constant. */
    public static String ja(Enum<?> constant) {
        try {
            return constant.getDeclaringClass()
                    .getField(constant.name())
                    .getAnnotation(Ja.class)
                    .value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
