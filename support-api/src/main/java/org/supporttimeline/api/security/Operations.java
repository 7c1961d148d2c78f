package org.supporttimeline.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The codes by which the access log names operations: method and pattern, never the address that was called. */
final class Operations {

    private static final String CASE = "caseId";

    private final ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    /** @param mappings asked when somebody is refused, long after they have been made */
    Operations(ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** An operation that was called, and the case that its address names. */
    record Called(String code, List<UUID> cases) {}

    /**
     * The operation of the request that this thread answers.
     *
     * @throws IllegalStateException outside a request: nothing is opened there
     */
    static String current() {
        return code(request());
    }

    /**
     * The request that this thread answers.
     *
     * @throws IllegalStateException outside a request
     */
    static HttpServletRequest request() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return attributes.getRequest();
        }
        throw new IllegalStateException("this thread answers no request");
    }

    /** The code of the operation that a request has come to. */
    static String code(HttpServletRequest request) {
        return request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    }

    /** The operation that a request would have come to, had it not been stopped before; none if its path leads nowhere. */
    Optional<Called> of(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getServletPath());
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> patterns(info.getPathPatternsCondition()))
                .distinct()
                .flatMap(pattern -> Stream.ofNullable(pattern.matchAndExtract(path))
                        .map(match -> new Called(
                                request.getMethod() + " " + pattern.getPatternString(),
                                caseOf(match.getUriVariables().get(CASE)))))
                .findFirst();
    }

    private static Stream<PathPattern> patterns(
            @org.jspecify.annotations.Nullable PathPatternsRequestCondition patterns) {
        return patterns == null ? Stream.empty() : patterns.getPatterns().stream();
    }

    /** The case that a path variable names, if it is one. */
    static List<UUID> caseOf(@org.jspecify.annotations.Nullable String text) {
        try {
            return text == null ? List.of() : List.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
