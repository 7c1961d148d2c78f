package org.supporttimeline.api.pages.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the one that its address asks for (pages that keep no cookie), else the one chosen on this machine, else
 * the browser's first that we have, else Japanese.
 */
final class PageLanguage implements LocaleResolver {

    private static final String ASKED = "in=";
    private static final String COOKIE = "SUPPORT_LANGUAGE";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return asked(request).or(() -> chosen(request)).orElseGet(() -> preferred(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            var cookie = new Cookie(
                    COOKIE, ours(locale.getLanguage()).orElse(Locale.JAPANESE).getLanguage());
            cookie.setPath("/");
            cookie.setMaxAge(A_YEAR);
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? Optional.empty()
                : Arrays.stream(query.split("&", -1))
                        .filter(one -> one.startsWith(ASKED))
                        .flatMap(one -> ours(one.substring(ASKED.length())).stream())
                        .findFirst();
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> ours(cookie.getValue()).stream())
                        .findFirst();
    }

    private static Locale preferred(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Locale.JAPANESE
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> ours(locale.getLanguage()).stream())
                        .findFirst()
                        .orElse(Locale.JAPANESE);
    }

    private static Optional<Locale> ours(String language) {
        return switch (language) {
            case "ja" -> Optional.of(Locale.JAPANESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }
}
