package org.supporttimeline.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.projections.access.Purpose;

/** The headers of ours that a request may carry; a malformed one is a fault, never ignored. */
public final class RequestHeaders {

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    public static final String LOG_POSITION = "Log-Position";
    public static final String LOG_TIME = "Log-Time";
    public static final String MIN_LOG_POSITION = "Min-Log-Position";
    public static final String ACCESS_PURPOSE = "Access-Purpose";

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern ENTRY_TAG = Pattern.compile("\"([1-9][0-9]{0,8})\"");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern TRACE = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestHeaders() {}

    /** The client's own name for this request, by which a repeat is known. */
    public static Optional<UUID> idempotencyKey(HttpServletRequest request) {
        return read(request, IDEMPOTENCY_KEY, UUID_FORM, "UUID", UUID::fromString);
    }

    /** The last entry that the client saw, as {@code If-Match} of the {@code ETag} that it got. */
    public static Optional<Integer> expectedEntry(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header != null && header.strip().equals("*")) {
            return Optional.empty();
        }
        return read(request, "If-Match", ENTRY_TAG, "\"17\"", text -> Integer.valueOf(text.replace("\"", "")));
    }

    /** Whether {@code If-None-Match} says that the reader has what was there at this entry; one that names none is ignored. */
    public static boolean seenEntry(HttpServletRequest request, int lastEntry) {
        String header = request.getHeader("If-None-Match");
        return header != null
                && ENTRY_TAG
                        .matcher(header)
                        .results()
                        .anyMatch(tag -> tag.group(1).equals(Integer.toString(lastEntry)));
    }

    /** The position that the answer must reflect at least; 0 when the client asks for none. */
    public static long minLogPosition(HttpServletRequest request) {
        return read(request, MIN_LOG_POSITION, POSITION, "0, 1, 2 …", Long::valueOf)
                .orElse(0L);
    }

    /** What the reader says that the words are read for. */
    public static Optional<Purpose> accessPurpose(HttpServletRequest request) {
        String header = request.getHeader(ACCESS_PURPOSE);
        if (header == null) {
            return Optional.empty();
        }
        Optional<Purpose> purpose = Arrays.stream(Purpose.values())
                .filter(word -> word.name().equals(header.strip()))
                .findFirst();
        if (purpose.isEmpty()) {
            List<String> words = Arrays.stream(Purpose.values()).map(Enum::name).toList();
            throw new FaultyRequest(List.of(Fault.unknownWord(ACCESS_PURPOSE, words)));
        }
        return purpose;
    }

    /** The trace that the request belongs to (W3C Trace Context); a malformed one is not ours to complain about. */
    public static Optional<String> traceId(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("traceparent"))
                .map(TRACE::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(matcher -> matcher.group(1));
    }

    private static <T> Optional<T> read(
            HttpServletRequest request, String name, Pattern form, String example, Function<String, T> parse) {
        String header = request.getHeader(name);
        if (header == null) {
            return Optional.empty();
        }
        if (!form.matcher(header.strip()).matches()) {
            throw new FaultyRequest(List.of(Fault.malformed(name, example)));
        }
        return Optional.of(parse.apply(header.strip()));
    }
}
