package org.supporttimeline.api.ledger;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of an operation that it takes the two sizes of a tree that {@link TreeAnswers#consistency} reads. */
@Parameter(
        in = ParameterIn.QUERY,
        name = "from",
        schema = @Schema(type = "integer", format = "int64", minimum = "0", defaultValue = "0"))
@Parameter(
        in = ParameterIn.QUERY,
        name = "to",
        schema = @Schema(type = "integer", format = "int64", minimum = "0"),
        description = "なければ最新のチェックポイントまで。")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface TwoSizes {}
