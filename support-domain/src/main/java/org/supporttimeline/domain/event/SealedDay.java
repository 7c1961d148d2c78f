package org.supporttimeline.domain.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Of a {@link Confidential} that is a day, written {@code YYYY-MM-DD}: whoever seals it must look at it first, for no rule can
 * read it afterwards.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface SealedDay {}
