package org.supporttimeline.projections.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supporttimeline.domain.event.Employment.Basis;
import org.supporttimeline.domain.event.Employment.EndedBy;
import org.supporttimeline.domain.event.Employment.LeavingReason;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.statistics.CaseHistory;
import org.supporttimeline.domain.statistics.Days;
import org.supporttimeline.domain.statistics.Job;
import org.supporttimeline.domain.statistics.Keeping;
import org.supporttimeline.domain.statistics.Stage;
import org.supporttimeline.domain.statistics.Word;
import org.supporttimeline.projections.OfficeScope;

/** Makes histories of the rows of {@link Histories}, which come case by case, each table's in the order of days. */
final class HistoryReader {

    /** A case whose rows are being read. */
    private record Told(
            PersonId person,
            OfficeId office,
            List<Keeping> keepings,
            List<Stage> stages,
            List<Job> jobs,
            List<Word> words) {

        private CaseHistory history(UUID caseId) {
            return new CaseHistory(caseId, person, keepings, stages, jobs, words);
        }
    }

    private final Map<UUID, Told> cases = new LinkedHashMap<>();

    /** @throws IllegalStateException when a case's rows do not begin with whose it is */
    void add(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        int of = row.getInt("of");
        if (of == 1) {
            cases.put(
                    caseId,
                    new Told(
                            new PersonId(row.getObject("person", UUID.class)),
                            new OfficeId(row.getString("code")),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>()));
            return;
        }
        Told told = cases.get(caseId);
        if (told == null) {
            throw new IllegalStateException("a case without a person");
        }
        int entry = row.getInt("entry_no");
        switch (of) {
            case 2 -> told.keepings().add(new Keeping(caseId, entry, new OfficeId(row.getString("code")), days(row)));
            case 3 ->
                told.stages().add(new Stage(caseId, entry, SupportPhase.valueOf(row.getString("code")), days(row)));
            case 4 -> told.jobs().add(job(caseId, entry, row));
            default -> told.words().add(word(caseId, entry, row));
        }
    }

    List<CaseHistory> histories() {
        return cases.entrySet().stream()
                .map(one -> one.getValue().history(one.getKey()))
                .toList();
    }

    /** The cases that an office within the scope keeps now. */
    Set<UUID> inSight(OfficeScope scope) {
        return cases.entrySet().stream()
                .filter(one -> scope.covers(one.getValue().office()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Days days(ResultSet row) throws SQLException {
        return new Days(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
    }

    private static Job job(UUID caseId, int entry, ResultSet row) throws SQLException {
        String endedBy = row.getString("said_by");
        return new Job(
                caseId,
                entry,
                row.getObject("from_day", LocalDate.class),
                Basis.valueOf(row.getString("code")),
                row.getObject("until_day", LocalDate.class),
                row.getObject("end_entry", Integer.class),
                Arrays.stream((String[]) row.getArray("reasons").getArray())
                        .map(LeavingReason::valueOf)
                        .collect(Collectors.toSet()),
                endedBy == null ? null : EndedBy.valueOf(endedBy));
    }

    private static Word word(UUID caseId, int entry, ResultSet row) throws SQLException {
        String by = row.getString("said_by");
        return new Word(
                caseId,
                entry,
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getBoolean("employed"),
                by == null ? null : Party.valueOf(by));
    }
}
