package org.supporttimeline.api.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says which schema a body that is read by hand has. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Takes {
    /** An event of the catalogue, {@code Fact}, or another record. */
    Class<?> value();
}
