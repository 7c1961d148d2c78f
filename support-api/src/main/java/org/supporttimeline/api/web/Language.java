package org.supporttimeline.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** The language of an answer's sentences: the first of {@code Accept-Language} that we have, else Japanese. */
enum Language {
    JA,
    EN;

    static Language of(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return JA;
        }
        for (Locale locale : Collections.list(request.getLocales())) {
            switch (locale.getLanguage()) {
                case "ja" -> {
                    return JA;
                }
                case "en" -> {
                    return EN;
                }
                default -> {}
            }
        }
        return JA;
    }

    String of(String ja, String en) {
        return this == JA ? ja : en;
    }

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
