package org.supporttimeline.api.replay;

import java.util.List;
import java.util.Set;
import org.supporttimeline.api.audit.FieldChange;
import org.supporttimeline.api.cases.CaseSummary;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.FileDifferences;
import org.supporttimeline.domain.difference.Differences;

/**
 * What is otherwise between two states of a case.
 *
 * @param standing how the case stands on the day, by the fields of its summary: stage, employment, plan, staff, what is open
 * @param deadlines what came, was met, moved or went
 * @param indicators what was raised, cleared, or stands otherwise
 * @param file what the case file holds otherwise, whatever the day; in brackets the number of an entry
 */
public record Changes(
        List<FieldChange> standing,
        List<DeadlineChange> deadlines,
        List<IndicatorChange> indicators,
        List<FieldChange> file) {

    /** Not how the case stands: which answer it is. */
    private static final Set<String> NOT_STANDING = Set.of("caseId", "on", "lastEntry", "deadlines");

    static Changes between(Judged before, Judged after, Reader reader) {
        return new Changes(
                reader.changes(
                        CaseSummary.class,
                        Differences.between(before.summary(reader.open()), after.summary(reader.open())).stream()
                                .filter(difference -> !NOT_STANDING.contains(difference.field()))
                                .toList()),
                DeadlineChange.between(before.deadlines(), after.deadlines()),
                IndicatorChange.between(before.indicators(), after.indicators(), reader.readsWords()),
                reader.changes(
                        CaseFile.class,
                        FileDifferences.between(
                                before.known().file(), after.known().file())));
    }

    /** Whether nothing is. */
    public boolean none() {
        return standing.isEmpty() && deadlines.isEmpty() && indicators.isEmpty() && file.isEmpty();
    }
}
