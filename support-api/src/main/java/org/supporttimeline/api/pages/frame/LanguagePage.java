package org.supporttimeline.api.pages.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;

/** Remembers the language on this machine and leads back to where the reader was. */
@Controller
class LanguagePage {

    private final LocaleResolver languages;

    LanguagePage(LocaleResolver localeResolver) {
        this.languages = localeResolver;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        languages.setLocale(request, response, Locale.forLanguageTag(to));
        return "redirect:" + OwnAddress.orHome(back);
    }
}
