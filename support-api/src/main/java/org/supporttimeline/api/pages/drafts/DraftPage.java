package org.supporttimeline.api.pages.drafts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.Problems;

/** Keeps a form that is not sent yet, while it is typed or when its button asks for it; or throws it away. */
@Controller
class DraftPage {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final FormDrafts drafts;
    private final Clock clock;

    DraftPage(FormDrafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    @PostMapping({
        "/record/draft",
        "/hand-overs/draft",
        "/cases/{caseId}/reports/{month}/draft",
        "/cases/{caseId}/record/{type}/draft",
        "/cases/{caseId}/entries/{no}/correct/draft",
        "/cases/{caseId}/entries/{no}/retract/draft"
    })
    @Nullable
    String save(
            @AuthenticationPrincipal Account account,
            @RequestParam UUID key,
            @RequestParam @Nullable String discard,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FormAddress form = FormAddress.of(request.getRequestURI())
                .orElseThrow(() -> Problems.notFound().found());
        if (discard != null) {
            drafts.drop(account, key);
            return "redirect:" + form.back();
        }
        drafts.save(account, form, key, request.getParameterMap());
        String again = FormAddress.page(request.getRequestURI()) + "?draft=" + key;
        model.addAttribute("savedAt", clock.instant().atZone(JAPAN));
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Replace-Url", again); // loaded again, it is this form as it was left
            return "draft :: saved";
        }
        if (isInBackground(request)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return "redirect:" + again;
    }

    /** Whether nobody looks at the answer: a page that is left sends what was typed last, and opening the form would read it. */
    private static boolean isInBackground(HttpServletRequest request) {
        String mode = request.getHeader("Sec-Fetch-Mode");
        return mode != null && !mode.equals("navigate");
    }
}
