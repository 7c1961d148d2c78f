package org.supporttimeline.api.pages.signin;

import java.util.regex.Pattern;

/** Where a form stands that carries codes and days only: whoever sent it without a session finds it there again, to fill anew. */
final class FormPlace {

    private static final Pattern PLACE = Pattern.compile("(/account|/hand-overs|/cases(?:/[0-9a-f-]{36}(?:/links)?)?"
            + "|/admin/(?:accounts|offices)(?:/[A-Za-z0-9_.-]+)?|/admin/(?:links|projections))(?:/.*)?");

    private FormPlace() {}

    /** The address of the page with the form that was sent to a path; the first page where nothing better is known. */
    static String of(String path) {
        var place = PLACE.matcher(path);
        return place.matches() ? place.group(1) : "/";
    }
}
