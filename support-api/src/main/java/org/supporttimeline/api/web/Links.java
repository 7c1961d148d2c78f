package org.supporttimeline.api.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses that an answer offers. */
public final class Links {

    private Links() {}

    /** The address of this very request with one parameter changed. */
    public static String next(HttpServletRequest request, String parameter, String value) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam(parameter, value)
                .build(true)
                .toUriString();
    }
}
