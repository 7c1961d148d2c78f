package org.supporttimeline.api.bundle;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.supporttimeline.projections.access.Purpose;

/** Says of an operation that it gives a bundle out: what for, and from which checkpoints a proof is asked for. */
@Parameter(
        in = ParameterIn.QUERY,
        name = "purpose",
        required = true,
        schema = @Schema(implementation = Purpose.class),
        description = "何のためか。閲覧の記録に残ります。")
@Parameter(
        in = ParameterIn.QUERY,
        name = "since",
        array = @ArraySchema(schema = @Schema(type = "integer", format = "int64", minimum = "0")),
        description = "手元のチェックポイントの大きさ（複数可）。そこからの整合性の証明を入れます。")
@ApiResponse(
        responseCode = "200",
        description = "OK",
        content = @Content(mediaType = BundleController.ZIP, schema = @Schema(type = "string", format = "binary")))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface GivesABundle {}
