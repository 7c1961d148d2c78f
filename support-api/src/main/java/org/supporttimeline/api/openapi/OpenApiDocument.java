package org.supporttimeline.api.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.supporttimeline.api.json.Json;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.JsonBody;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.api.web.Takes;
import org.supporttimeline.projections.access.Purpose;
import tools.jackson.databind.JsonNode;

/** Completes what springdoc finds in the controllers. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the library's own signatures are raw
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(JsonBody.class, Account.class)
                .replaceWithSchema(Words.class, TypeSchemas.reference(TypeSchemas.TEXT))
                .replaceWithSchema(Json.class, TypeSchemas.reference("Event"))
                .replaceWithSchema(YearMonth.class, new TypeSchemas(new SchemaNames()).of(YearMonth.class))
                .replaceWithSchema(JsonNode.class, TypeSchemas.anything());
    }

    private static final String PURPOSE = "AccessPurpose";

    private final SchemaNames names = new SchemaNames();

    /** What the bodies of the operations are made of, besides events. */
    private final Map<String, Schema<?>> taken = new ConcurrentSkipListMap<>();

    /** Where the service runs is not what it is: the only server is the one that the document came from. */
    @Bean
    OpenAPI document() {
        return new OpenAPI()
                .info(new Info()
                        .title("Support Timeline / 支援タイムライン")
                        .version("1")
                        .description("就労支援の記録。 The record of employment support for people with disabilities.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
    }

    /** In place of the library's own, which calls every nested type by its last name alone. */
    @Bean
    ModelResolver schemas(ObjectMapperProvider mapper) {
        return new ModelResolver(mapper.jsonMapper(), names);
    }

    @Bean
    OpenApiCustomizer events() {
        return document -> {
            Components components = document.getComponents() == null ? new Components() : document.getComponents();
            var schemas = new TreeMap<String, Schema>();
            if (components.getSchemas() != null) {
                schemas.putAll(components.getSchemas());
            }
            schemas.putAll(taken);
            schemas.putAll(EventSchemas.all(names));
            schemas.put(names.claim("Problem", Problem.class), problem());
            components.setSchemas(new LinkedHashMap<>(schemas));
            components.addSecuritySchemes(
                    "basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
            components.addParameters(PURPOSE, purpose());
            document.components(components).security(List.of(new SecurityRequirement().addList("basic")));
            document.getPaths().forEach(OpenApiDocument::asksForPurpose);
            sortPaths(document);
        };
    }

    private static Parameter purpose() {
        Schema<Object> words = new Schema<>(SpecVersion.V31);
        words.setTypes(Set.of("string"));
        words.setEnum(Arrays.stream(Purpose.values()).<Object>map(Enum::name).toList());
        return new Parameter()
                .in("header")
                .name(RequestHeaders.ACCESS_PURPOSE)
                .description("閲覧の目的。アクセスの記録に残ります。 What the words are read for; the access log keeps it.")
                .schema(words);
    }

    /** Whatever is read for a case, an office or an export may open words or hand something out. */
    private static void asksForPurpose(String path, PathItem item) {
        if (path.startsWith("/api/") && item.getGet() != null) {
            item.getGet().addParametersItem(new Parameter().$ref("#/components/parameters/" + PURPOSE));
        }
    }

    @Bean
    OperationCustomizer bodies() {
        return (operation, method) -> {
            for (MethodParameter parameter : method.getMethodParameters()) {
                Takes takes = parameter.getParameterAnnotation(Takes.class);
                if (takes != null) {
                    operation.setRequestBody(body(takes));
                }
            }
            if (method.hasMethodAnnotation(Reflecting.class)) {
                reflecting(operation);
            }
            return problems(operation, method);
        };
    }

    private RequestBody body(Takes takes) {
        var types = new TypeSchemas(names);
        Schema<?> schema = types.of(takes.value());
        taken.putAll(types.named());
        return new RequestBody()
                .required(true)
                .content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
    }

    private static void reflecting(Operation operation) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(RequestHeaders.MIN_LOG_POSITION)
                .description("この位置までの記録が反映されるのを待ちます（2 秒まで。間に合わなければ 503）。"
                        + " Waits until what was recorded up to this position is in the answer.")
                .schema(position()));
        ApiResponse ok = Objects.requireNonNull(operation.getResponses().get("200"));
        ok.addHeaderObject(
                RequestHeaders.LOG_POSITION,
                new Header()
                        .description("この位置までの記録が反映されています。 All that was recorded up to this position is in it.")
                        .schema(position()));
        ok.addHeaderObject(
                RequestHeaders.LOG_TIME,
                new Header()
                        .description("その位置が記録された時刻。 When that position was recorded.")
                        .schema(TypeSchemas.typed("string").format("date-time")));
    }

    private static Schema<?> position() {
        return TypeSchemas.typed("integer").format("int64").minimum(BigDecimal.ZERO);
    }

    private static Operation problems(Operation operation, HandlerMethod method) {
        operation.setOperationId(method.getMethod().getName());
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("問題の内容 (RFC 9457)")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(TypeSchemas.reference("Problem")))));
        return operation;
    }

    private static Schema<?> problem() {
        Schema<?> schema = TypeSchemas.typed("object").title("問題").required(List.of("type", "title", "status"));
        var properties = new LinkedHashMap<String, Schema>();
        properties.put("type", TypeSchemas.typed("string").format("uri"));
        properties.put("title", TypeSchemas.typed("string"));
        properties.put("status", TypeSchemas.typed("integer"));
        properties.put("detail", TypeSchemas.typed("string"));
        properties.put("faults", TypeSchemas.typed("array").items(TypeSchemas.typed("object")));
        properties.put("violations", TypeSchemas.typed("array").items(TypeSchemas.typed("object")));
        schema.setProperties(properties);
        return schema;
    }

    private static void sortPaths(OpenAPI document) {
        var sorted = new io.swagger.v3.oas.models.Paths();
        new TreeMap<>(document.getPaths()).forEach(sorted::addPathItem);
        document.setPaths(sorted);
    }
}
