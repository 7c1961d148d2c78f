package org.supporttimeline.api.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One problem to answer with.
 *
 * @param headers more headers, for example {@code Retry-After}
 * @param more further members of the document, named by {@link ProblemKind}
 */
public record Problem(
        ProblemKind kind, String ja, String en, Map<String, String> headers, Map<String, List<Complaint>> more) {

    /**
     * One thing to put right.
     *
     * @param details what programs read, in order
     */
    public record Complaint(Map<String, Object> details, String ja, String en) {}

    public static Problem of(ProblemKind kind, String ja, String en) {
        return new Problem(kind, ja, en, Map.of(), Map.of());
    }

    public Problem withHeader(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Problem(kind, ja, en, all, more);
    }

    public Problem with(String member, List<Complaint> complaints) {
        var all = new LinkedHashMap<>(more);
        all.put(member, complaints);
        return new Problem(kind, ja, en, headers, all);
    }

    /** To leave a controller with. */
    public ProblemFound found() {
        return new ProblemFound(this);
    }
}
