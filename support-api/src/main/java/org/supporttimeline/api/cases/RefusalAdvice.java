package org.supporttimeline.api.cases;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.domain.decision.Refused;
import org.supporttimeline.domain.decision.Stale;
import org.supporttimeline.domain.decision.Violation;
import org.supporttimeline.projections.access.AccessNotRecorded;
import org.supporttimeline.projections.ledger.LedgerUnavailable;
import org.supporttimeline.projections.log.KeyReused;
import org.supporttimeline.projections.log.LogUnavailable;
import org.supporttimeline.projections.log.NoSuchCase;
import org.supporttimeline.projections.log.NotAppended;
import org.supporttimeline.projections.log.OutcomeUnknown;
import org.supporttimeline.projections.log.TooMuchAtOnce;
import org.supporttimeline.projections.projector.ProjectionUnavailable;
import org.supporttimeline.projections.vault.CaseErased;
import org.supporttimeline.projections.vault.KeysUnavailable;

/** What the domain and the log say no with, as problem documents. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    @ExceptionHandler
    void refused(Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean collides = refused.violations().stream().anyMatch(violation -> violation.entry() != null);
        List<Problem.Complaint> violations =
                refused.violations().stream().map(RefusalAdvice::complaint).toList();
        Problem problem = Problem.of(
                        collides ? ProblemKind.CONFLICT : ProblemKind.REFUSED,
                        "理由が " + violations.size() + " 件あります。",
                        "Reasons: " + violations.size() + ".")
                .with("violations", violations);
        Problems.write(problem, request, response);
    }

    @ExceptionHandler
    void stale(Stale stale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problem problem = Problem.of(
                        ProblemKind.PRECONDITION_FAILED,
                        "最後の記録は " + stale.actual() + " 番です。",
                        "The last entry is " + stale.actual() + ".")
                .withHeader("ETag", "\"" + stale.actual() + "\"");
        Problems.write(problem, request, response);
    }

    @ExceptionHandler
    void noSuchCase(NoSuchCase none, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(Problems.notFound(), request, response);
    }

    @ExceptionHandler
    void erased(CaseErased erased, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(
                Problem.of(ProblemKind.CASE_ERASED, "消去されたケースには記録できません。", "Nothing can be recorded in an erased case."),
                request,
                response);
    }

    @ExceptionHandler
    void keyReused(KeyReused reused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(
                Problem.of(
                        ProblemKind.KEY_REUSED,
                        "新しい依頼には新しい Idempotency-Key を使ってください。",
                        "Use a new Idempotency-Key for a new request."),
                request,
                response);
    }

    @ExceptionHandler({TooMuchAtOnce.class, NotAppended.class})
    void busy(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(
                Problem.of(
                                ProblemKind.BUSY,
                                "記録されていません。同じ内容をもう一度送ってください。",
                                "Nothing was recorded; send the same request again.")
                        .withHeader("Retry-After", "1"),
                request,
                response);
    }

    @ExceptionHandler
    void unknown(OutcomeUnknown e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(
                Problem.of(
                                ProblemKind.OUTCOME_UNKNOWN,
                                "同じ Idempotency-Key でもう一度送ってください。二重には記録されません。",
                                "Send it again with the same Idempotency-Key; it is recorded once.")
                        .withHeader("Retry-After", "1"),
                request,
                response);
    }

    @ExceptionHandler({LogUnavailable.class, ProjectionUnavailable.class, LedgerUnavailable.class, KeysUnavailable.class
    })
    void unavailable(RuntimeException e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(Problems.unavailable(), request, response);
    }

    /** Fails closed: a text that nobody would know was read is not shown. */
    @ExceptionHandler
    void unrecorded(AccessNotRecorded e, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(
                Problem.of(
                                ProblemKind.UNAVAILABLE,
                                "閲覧の記録ができないため、内容を表示できません。少し後でもう一度お試しください。",
                                "The access cannot be recorded, so nothing is shown. Try again a little later.")
                        .withHeader("Retry-After", "2"),
                request,
                response);
    }

    private static Problem.Complaint complaint(Violation violation) {
        var details = new LinkedHashMap<String, Object>();
        details.put("rule", violation.rule().name());
        details.put("field", violation.field());
        if (violation.entry() != null) {
            details.put("entry", violation.entry());
        }
        return new Problem.Complaint(details, violation.ja(), violation.en());
    }
}
