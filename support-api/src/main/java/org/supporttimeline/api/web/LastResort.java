package org.supporttimeline.api.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers for what fails outside every controller: in a filter, or in the server before them. */
@Controller
class LastResort implements ErrorController {

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        Throwable cause =
                request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown ? thrown : null;
        Problems.write(problem(request, status, cause), request, response);
    }

    private static Problem problem(HttpServletRequest request, int status, @Nullable Throwable cause) {
        if (cause instanceof DataAccessResourceFailureException) {
            return Problems.unavailable(); // nobody could be looked up
        }
        return status >= 500 ? Incident.of(request, cause) : Problems.forStatus(status);
    }
}
