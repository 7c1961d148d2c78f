package org.supporttimeline.api.pages.signin;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.supporttimeline.api.pages.drafts.FormAddress;
import org.supporttimeline.api.pages.drafts.FormDrafts;
import org.supporttimeline.api.pages.frame.OwnAddress;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.SignIn;

/** The form to sign in with; the security filters take what it sends, and turn here before and after. */
@Controller
class SignInPage {

    private static final String HOME = "/";

    private final FormDrafts drafts;

    SignInPage(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @GetMapping("/login")
    String signIn(@RequestParam(defaultValue = HOME) String back, Model model) {
        return form(model, OwnAddress.orHome(back), Map.of());
    }

    /** A form was sent without a session, or with a token of before the last sign-in, or the attempt to sign in failed. */
    @RequestMapping(SignIn.FIRST)
    String first(
            @AuthenticationPrincipal @Nullable Account account,
            @RequestParam(defaultValue = HOME) String back,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (request.getAttribute(SignIn.WAIT) instanceof Long wait) {
            response.setStatus(wait > 0 ? 429 : HttpServletResponse.SC_UNAUTHORIZED);
            model.addAttribute("wait", wait);
            return form(model, OwnAddress.orHome(back), kept(request));
        }
        String came = came(request);
        Optional<FormAddress> sent = FormAddress.of(came);
        if (account != null) {
            return "redirect:"
                    + sent.map(form -> draft(account, form, FormAddress.page(came), request.getParameterMap()))
                            .orElseGet(() -> FormPlace.of(came));
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        model.addAttribute("ended", true);
        var fields = new TreeMap<String, String[]>();
        sent.ifPresent(form -> request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("_csrf")) {
                fields.put(SignIn.KEPT + name, values);
            }
        }));
        return form(model, sent.map(form -> FormAddress.page(came)).orElseGet(() -> FormPlace.of(came)), fields);
    }

    /** Leads back. Words that were typed are the writer's: nobody else who signs in then is shown them. */
    @RequestMapping(SignIn.DONE)
    String done(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = HOME) String back,
            HttpServletRequest request) {
        String address = OwnAddress.orHome(back);
        Map<String, String[]> kept = kept(request);
        Optional<FormAddress> form = FormAddress.of(address);
        if (kept.isEmpty() || form.isEmpty()) {
            return "redirect:" + address;
        }
        var fields = new TreeMap<String, String[]>();
        kept.forEach((name, values) -> fields.put(name.substring(SignIn.KEPT.length()), values));
        return "redirect:" + draft(account, form.get(), FormAddress.page(address), fields);
    }

    /** @param page where the form stands */
    private String draft(Account account, FormAddress form, String page, Map<String, String[]> fields) {
        Optional<UUID> key = first(fields, "key").flatMap(SignInPage::uuid);
        boolean isTheirs =
                first(fields, "_by").filter(account.getName()::equals).isPresent();
        if (key.isEmpty() || !isTheirs || !account.records()) {
            return HOME;
        }
        drafts.save(account, form, key.get(), fields);
        return page + "?draft=" + key.get();
    }

    private static String form(Model model, String back, Map<String, String[]> kept) {
        model.addAttribute("back", back);
        model.addAttribute("kept", kept);
        return "sign-in";
    }

    private static Map<String, String[]> kept(HttpServletRequest request) {
        var kept = new TreeMap<>(request.getParameterMap());
        kept.keySet().removeIf(name -> !name.startsWith(SignIn.KEPT));
        return kept;
    }

    private static String came(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI));
    }

    private static Optional<String> first(Map<String, String[]> fields, String name) {
        String[] values = fields.get(name);
        return values == null || values.length == 0 ? Optional.empty() : Optional.of(values[0]);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
