package org.supporttimeline.api.forms;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;

@RestController
class FormsController {

    private final Forms forms;

    FormsController(Forms forms) {
        this.forms = forms;
    }

    /** The newest version, or the one asked for: answers stay tied to the version they were given to. */
    @Operation(
            summary = "記録フォーム",
            parameters = @Parameter(name = "version", description = "版。省略すると最新版。 The newest when left out."))
    @GetMapping("/api/forms/{form}")
    Form form(@PathVariable String form, HttpServletRequest request) {
        var query = new QueryReader(request);
        int version = query.number("version", 1, 1_000_000, 0);
        query.finish();
        return code(form)
                .flatMap(code -> version == 0 ? forms.newest(code) : forms.of(code, version))
                .orElseThrow(() -> Problems.notFound().found());
    }

    private static Optional<FormCode> code(String text) {
        try {
            return Optional.of(new FormCode(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
