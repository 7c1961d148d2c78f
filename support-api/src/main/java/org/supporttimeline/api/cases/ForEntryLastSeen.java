package org.supporttimeline.api.cases;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation that can be bound to the last entry that its caller has seen. */
@Parameter(
        in = ParameterIn.HEADER,
        name = "If-Match",
        description = "最後に見た ETag。ほかの人が先に記録していれば 412。",
        schema = @Schema(type = "string"))
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface ForEntryLastSeen {}
