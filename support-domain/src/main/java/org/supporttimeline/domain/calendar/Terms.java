package org.supporttimeline.domain.calendar;

import org.supporttimeline.domain.event.Ja;

/** The Japanese terms of this package's enums. */
final class Terms {
    private Terms() {}

    static String ja(Enum<?> constant) {
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
