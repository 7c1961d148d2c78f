package org.supporttimeline.api.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a read of one case that it takes what {@link Replay#asked} reads: the moment of the record, and the day. */
@Parameter(
        in = ParameterIn.QUERY,
        name = "knownAt",
        schema = @Schema(type = "string", format = "date-time"),
        description = "この時点までに記録されていたことだけで判断します。")
@Parameter(
        in = ParameterIn.QUERY,
        name = "on",
        schema = @Schema(type = "string", format = "date"),
        description = "どの日の状況か。")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AsOfAMoment {}
