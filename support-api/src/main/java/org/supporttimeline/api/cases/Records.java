package org.supporttimeline.api.cases;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An operation that makes one entry, and makes it once for each key. */
@Parameter(
        in = ParameterIn.HEADER,
        name = "Idempotency-Key",
        description = "同じ依頼を二度記録しないための UUID",
        schema = @Schema(type = "string", format = "uuid"))
@ResponseStatus(HttpStatus.CREATED)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Records {}
