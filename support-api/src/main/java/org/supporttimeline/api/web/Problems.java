package org.supporttimeline.api.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents: the one form of every error, whether a controller, a filter or the server found it. */
public final class Problems {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Problems() {}

    /** Where a problem is shown as a page: the attribute of the request that carries it there, and the path. */
    public static final String PAGE = "/problem";

    /** Does nothing when part of an answer is under way already. Whoever asked for a page is shown one. */
    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (wantsPage(request)) {
            page(problem, request, response);
            return;
        }
        Language language = Language.of(request);
        response.resetBuffer();
        response.setStatus(problem.kind().status().value());
        response.setContentType("application/problem+json");
        response.setHeader("Content-Language", language.tag());
        problem.headers().forEach(response::setHeader);
        byte[] document = MAPPER.writeValueAsBytes(document(problem, language));
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && !request.getRequestURI().startsWith("/api/")
                && request.getAttribute(PAGE) == null;
    }

    private static void page(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        response.setStatus(problem.kind().status().value());
        problem.headers().forEach(response::setHeader);
        request.setAttribute(PAGE, problem);
        try {
            request.getRequestDispatcher(PAGE).forward(request, response);
        } catch (ServletException e) {
            throw new IOException(e);
        }
    }

    /** The one 404: it does not tell what is missing. */
    public static Problem notFound() {
        return Problem.of(
                ProblemKind.NOT_FOUND,
                "存在しないか、この事業所のものではありません。",
                "It does not exist, or belongs to an office that is not yours.");
    }

    /** A database does not answer. */
    public static Problem unavailable() {
        return Problem.of(ProblemKind.UNAVAILABLE, "少し後でもう一度お試しください。", "Try again a little later.")
                .withHeader("Retry-After", "2");
    }

    /** For what the framework refuses by a status alone. */
    static Problem forStatus(int status) {
        return switch (status) {
            case 401 -> Problem.of(ProblemKind.UNAUTHENTICATED, "ログインしてください。", "Sign in.");
            case 403 -> Problem.of(ProblemKind.FORBIDDEN, "権限がありません。", "Not allowed.");
            case 404 -> notFound();
            case 405 ->
                Problem.of(
                        ProblemKind.METHOD_NOT_ALLOWED,
                        "このアドレスではできない操作です（HTTP メソッドが違います）。",
                        "This cannot be done at this address (another HTTP method is needed).");
            case 406 ->
                Problem.of(ProblemKind.NOT_ACCEPTABLE, "application/json を受け取ってください。", "Accept application/json.");
            case 413 -> Problem.of(ProblemKind.BODY_TOO_LARGE, "本文は 1 MiB までです。", "A body has at most 1 MiB.");
            case 415 ->
                Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "application/json で送ってください。", "Send application/json.");
            case 503 ->
                Problem.of(ProblemKind.BUSY, "少し後でもう一度送ってください。", "Try again shortly.")
                        .withHeader("Retry-After", "1");
            default -> Problem.of(ProblemKind.MALFORMED_REQUEST, "リクエストの形が正しくありません。", "The request is malformed.");
        };
    }

    private static Map<String, Object> document(Problem problem, Language language) {
        var document = new LinkedHashMap<String, Object>();
        document.put("type", problem.kind().type());
        document.put("title", problem.kind().title(language));
        document.put("status", problem.kind().status().value());
        document.put("detail", language.of(problem.ja(), problem.en()));
        problem.more().forEach((member, complaints) -> document.put(member, complaints(complaints, language)));
        return document;
    }

    /** The sentence of the reader's language first; both are kept, for whoever passes the document on. */
    private static List<Map<String, Object>> complaints(List<Problem.Complaint> complaints, Language language) {
        var all = new ArrayList<Map<String, Object>>();
        for (Problem.Complaint complaint : complaints) {
            var one = new LinkedHashMap<>(complaint.details());
            one.put("message", language.of(complaint.ja(), complaint.en()));
            one.put("ja", complaint.ja());
            one.put("en", complaint.en());
            all.add(one);
        }
        return all;
    }
}
