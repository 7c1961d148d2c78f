package org.supporttimeline.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;

/** Turns whatever leaves a controller into a problem document. */
@RestControllerAdvice
class ProblemAdvice {

    @ExceptionHandler
    void problem(ProblemFound found, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(found.problem(), request, response);
    }

    @ExceptionHandler
    void faults(FaultyRequest faulty, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Problem.Complaint> faults =
                faulty.faults().stream().map(ProblemAdvice::complaint).toList();
        Problem problem = Problem.of(
                        ProblemKind.MALFORMED_REQUEST,
                        "直すところが " + faults.size() + " か所あります。",
                        "There are things to put right: " + faults.size() + ".")
                .with("faults", faults);
        Problems.write(problem, request, response);
    }

    /** A path whose id or number is none names nothing. */
    @ExceptionHandler
    void noSuchPath(MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.write(Problems.notFound(), request, response);
    }

    /** A query or a form that the server cannot take apart. */
    @ExceptionHandler
    void undecodable(InvalidParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.write(Problems.forStatus(e.getErrorCode()), request, response);
    }

    /** The accounts are asked at nearly every request. */
    @ExceptionHandler
    void unavailable(DataAccessResourceFailureException e, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problems.write(Problems.unavailable(), request, response);
    }

    /** Nothing can be said any more; the server ends the connection. */
    @ExceptionHandler
    void brokenOff(Streamed.BrokenOff e) {
        throw e;
    }

    @ExceptionHandler
    void anything(Exception e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (e instanceof AccessDeniedException || e instanceof AuthenticationException) {
            throw e; // the security filters answer
        }
        if (e instanceof ErrorResponse known) {
            Problem problem = Problems.forStatus(known.getStatusCode().value());
            String allow = known.getHeaders().getFirst(HttpHeaders.ALLOW);
            Problems.write(allow == null ? problem : problem.withHeader("Allow", allow), request, response);
        } else {
            Problems.write(Incident.of(request, e), request, response);
        }
    }

    private static Problem.Complaint complaint(Fault fault) {
        var details = new LinkedHashMap<String, Object>();
        details.put("field", fault.field());
        details.put("problem", fault.problem());
        if (!fault.allowed().isEmpty()) {
            details.put("allowed", fault.allowed());
        }
        return new Problem.Complaint(details, fault.ja(), fault.en());
    }
}
