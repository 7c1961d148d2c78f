package org.supporttimeline.domain.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Offices;
import org.supporttimeline.domain.event.PersonId;

/** What the statistics need to know of one case, each list in the order of its days. Nothing in it depends on today. */
public record CaseHistory(
        UUID caseId, PersonId person, List<Keeping> keepings, List<Stage> stages, List<Job> jobs, List<Word> words) {

    public CaseHistory {
        keepings = List.copyOf(keepings);
        stages = List.copyOf(stages);
        jobs = List.copyOf(jobs);
        words = List.copyOf(words);
    }

    /** The history that a case file tells; empty before the intake. */
    public static Optional<CaseHistory> of(UUID caseId, CaseFile file) {
        if (!file.opened()) {
            return Optional.empty();
        }
        return Optional.of(new CaseHistory(
                caseId,
                file.person().id(),
                keepings(caseId, file.offices()),
                file.phases().spans().stream()
                        .map(span -> new Stage(
                                caseId, span.begun().entry(), span.phase(), new Days(span.from(), span.until())))
                        .toList(),
                file.employments().spells().stream()
                        .map(spell -> Job.of(caseId, spell))
                        .toList(),
                Stream.concat(
                                file.employments().confirmations().stream().map(said -> Word.of(caseId, said)),
                                file.phases().steps().stream().flatMap(step -> Word.of(caseId, step).stream()))
                        .sorted(Word.BY_DAY)
                        .toList()));
    }

    private static List<Keeping> keepings(UUID caseId, Offices offices) {
        List<Keeping> keepings = new ArrayList<>();
        List<Offices.Keeping> known = offices.keepings();
        for (int i = 0; i < known.size(); i++) {
            LocalDate until = i + 1 < known.size() ? known.get(i + 1).on().minusDays(1) : null;
            Offices.Keeping one = known.get(i);
            keepings.add(new Keeping(caseId, one.entry(), one.office(), new Days(one.on(), until)));
        }
        return keepings;
    }
}
