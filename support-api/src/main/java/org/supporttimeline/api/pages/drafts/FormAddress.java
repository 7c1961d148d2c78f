package org.supporttimeline.api.pages.drafts;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.drafts.Begun;
import org.supporttimeline.api.drafts.Drafts;

/**
 * Which form it is: what its address says.
 *
 * @param caseId the case that it is about; null for the intake, which opens one, and for a hand-over, which is about many
 * @param kind the kind of entry, {@code correct-17} and {@code retract-17} for what amends entry 17, or {@code HandOver}
 */
public record FormAddress(@Nullable UUID caseId, String kind) {

    /** The form that hands over cases, or puts somebody in charge of them. */
    public static final FormAddress HAND_OVER = new FormAddress(null, Drafts.OF_MANY);

    private static final String INTAKE = "IntakeTaken";
    private static final String DRAFT = "/draft";

    /** Its own page proposes what to write in it; its draft is that of the entry. */
    private static final String REPORT = "ReportIssued";

    private static final Pattern PATH = Pattern.compile("(?:/record|/hand-overs|/cases/([0-9a-f-]{36})/"
            + "(?:record/([A-Z][A-Za-z]{1,39})|entries/([1-9][0-9]{0,8})/(correct|retract)"
            + "|reports/([0-9]{4}-[0-9]{2})))(?:/draft)?");

    /** The form at a path, or the one whose draft is kept there; empty where there is no form. */
    public static Optional<FormAddress> of(String path) {
        var found = PATH.matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        String id = found.group(1);
        if (id == null) {
            return Optional.of(path.startsWith("/hand-overs") ? HAND_OVER : new FormAddress(null, INTAKE));
        }
        String fact = found.group(5) == null ? found.group(2) : REPORT;
        return uuid(id).map(
                        caseId -> new FormAddress(caseId, fact == null ? found.group(4) + "-" + found.group(3) : fact));
    }

    static FormAddress of(Begun begun) {
        boolean isOfACase = !begun.kind().equals(INTAKE) && !begun.kind().equals(HAND_OVER.kind());
        return new FormAddress(isOfACase ? begun.caseId() : null, begun.kind());
    }

    /** Where the form stands whose draft is kept at a path; the same path for a form itself. */
    public static String page(String path) {
        return path.endsWith(DRAFT) ? path.substring(0, path.length() - DRAFT.length()) : path;
    }

    /** Whether it is about as many cases as are chosen in it. */
    boolean isAboutMany() {
        return equals(HAND_OVER);
    }

    /** The kind of entry that it records. */
    public String entry() {
        return isAboutMany() ? "HandOverOffered" : kind;
    }

    /** Where the form is. */
    public String path() {
        if (isAboutMany()) {
            return "/hand-overs";
        }
        int amends = kind.indexOf('-');
        String form = amends < 0
                ? "/record/" + kind
                : "/entries/" + kind.substring(amends + 1) + "/" + kind.substring(0, amends);
        return caseId == null ? "/record" : "/cases/" + caseId + form;
    }

    /** Where the form is with a draft of it. */
    public String path(UUID draft) {
        return path() + "?draft=" + draft;
    }

    /** Where its reader came from. */
    public String back() {
        if (isAboutMany()) {
            return path();
        }
        return caseId == null ? "/" : "/cases/" + caseId;
    }

    /** An id that a form names; empty where it is none. */
    public static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
