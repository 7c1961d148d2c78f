package org.supporttimeline.api.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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

    private static final int MOST = 20;

    /**
     * One thing to put right.
     *
     * @param field which of the page's; empty where the sentence says it all
     */
    record Shown(String field, String sentence) {}

    @RequestMapping(Problems.PAGE)
    String show(
            @RequestAttribute(name = Problems.PAGE, required = false) @Nullable Problem problem,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Problem shown = problem == null ? Problems.notFound() : problem;
        var terms = Terms.in(locale);
        model.addAttribute("title", shown.kind().title(locale.getLanguage().equals("en")));
        model.addAttribute("detail", terms.of(shown.ja(), shown.en()));
        model.addAttribute(
                "faults",
                shown.more().values().stream()
                        .flatMap(List::stream)
                        .limit(MOST)
                        .map(one -> new Shown(field(one), terms.of(one.ja(), one.en())))
                        .toList());
        model.addAttribute("back", WayBack.of(request, shown));
        return "problem";
    }

    /** A name that somebody else made up is not repeated. */
    private static String field(Problem.Complaint one) {
        boolean isOurs = one.details().containsKey("problem")
                && !"unknown-field".equals(one.details().get("problem"));
        return isOurs && one.details().get("field") instanceof String field ? field : "";
    }
}
