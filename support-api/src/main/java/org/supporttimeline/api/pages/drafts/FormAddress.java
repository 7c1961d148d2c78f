package org.supporttimeline.api.pages.drafts;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.drafts.Begun;

/**
 * Which form it is: what its address says.
 *
 * @param caseId the case that it is about; null for the intake, which opens one
 * @param kind the kind of entry, or {@code correct-17} and {@code retract-17} for what amends entry 17
 */
public record FormAddress(@Nullable UUID caseId, String kind) {

    private static final String INTAKE = "IntakeTaken";

    /** Its own page proposes what to write in it; its draft is that of the entry. */
    private static final String REPORT = "ReportIssued";

    private static final Pattern PATH = Pattern.compile("(?:/record|/cases/([0-9a-f-]{36})/"
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
            return Optional.of(new FormAddress(null, INTAKE));
        }
        String fact = found.group(5) == null ? found.group(2) : REPORT;
        return uuid(id).map(
                        caseId -> new FormAddress(caseId, fact == null ? found.group(4) + "-" + found.group(3) : fact));
    }

    static FormAddress of(Begun begun) {
        return new FormAddress(begun.kind().equals(INTAKE) ? null : begun.caseId(), begun.kind());
    }

    /** Where the form is. */
    public String path() {
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
        return caseId == null ? "/" : "/cases/" + caseId;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
