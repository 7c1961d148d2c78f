package org.supporttimeline.api.pages.frame;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.Problems;

/** Says to people what went wrong and what they can do. Nobody comes here by an address. */
@Controller
class ProblemPage {

    @RequestMapping(Problems.PAGE)
    String show(
            @RequestAttribute(name = Problems.PAGE, required = false) @Nullable Problem problem,
            Locale locale,
            Model model) {
        Problem shown = problem == null ? Problems.notFound() : problem;
        var terms = Terms.in(locale);
        model.addAttribute("title", shown.kind().title(locale.getLanguage().equals("en")));
        model.addAttribute("detail", terms.of(shown.ja(), shown.en()));
        return "problem";
    }
}
