package org.supporttimeline.api.pages.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Phases;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.projections.month.FilledForm;

/**
 * The whole way of a person as a picture shows it: all that counts, as amended.
 *
 * @param from the first day that is shown
 * @param today the last day so far
 * @param forms the filled forms in the order of their days
 */
public record Way(
        LocalDate from,
        LocalDate today,
        List<Stage> stages,
        List<Stretch> jobs,
        List<Stretch> leaves,
        List<Touch> touches,
        List<FilledForm> forms) {

    public Way {
        stages = List.copyOf(stages);
        jobs = List.copyOf(jobs);
        leaves = List.copyOf(leaves);
        touches = List.copyOf(touches);
        forms = List.copyOf(forms);
    }

    /** A stage of support; without a last day while it lasts. */
    record Stage(
            SupportPhase phase,
            int entry,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** Days of employment, or of leave; without a last day while they last. */
    record Stretch(int entry, LocalDate from, @Nullable LocalDate until) {}

    /** A contact. */
    record Touch(Lane lane, int entry, LocalDate on) {}

    /** The way up to a day, as the case file and the months tell it. */
    public static Way of(CaseFile file, List<FilledForm> forms, LocalDate today) {
        List<Stage> stages = file.phases().spans().stream()
                .filter(span -> !span.from().isAfter(today))
                .filter(span -> span.until() == null || !span.until().isBefore(span.from()))
                .map(Way::stage)
                .toList();
        var spells = file.employments().spells().stream()
                .filter(spell -> !spell.from().isAfter(today))
                .toList();
        List<Touch> touches = touches(file, today);
        List<FilledForm> sent = forms.stream()
                .filter(form -> !form.on().isAfter(today))
                .sorted(Comparator.comparing(FilledForm::on).thenComparingInt(FilledForm::entry))
                .toList();
        return new Way(
                Stream.of(
                                stages.stream().map(Stage::from),
                                spells.stream().map(spell -> spell.from()),
                                touches.stream().map(Touch::on),
                                sent.stream().map(FilledForm::on))
                        .flatMap(days -> days)
                        .min(Comparator.naturalOrder())
                        .orElse(today),
                today,
                stages,
                spells.stream()
                        .map(spell -> new Stretch(spell.entry(), spell.from(), spell.until()))
                        .toList(),
                spells.stream()
                        .flatMap(spell -> spell.leaves().stream())
                        .filter(leave -> !leave.from().isAfter(today))
                        .map(leave -> new Stretch(leave.entry(), leave.from(), leave.until()))
                        .toList(),
                touches,
                sent);
    }

    private static Stage stage(Phases.Span span) {
        return new Stage(span.phase(), span.begun().entry(), span.from(), span.until());
    }

    private static List<Touch> touches(CaseFile file, LocalDate today) {
        var entries = file.entries();
        List<Touch> touches = new ArrayList<>();
        for (int no = 1; no <= entries.last(); no++) {
            int entry = no;
            if (entries.counts(no)) {
                entries.type(no)
                        .flatMap(Lane::of)
                        .ifPresent(lane -> entries.day(entry)
                                .filter(day -> !day.isAfter(today))
                                .ifPresent(day -> touches.add(new Touch(lane, entry, day))));
            }
        }
        touches.sort(Comparator.comparing(Touch::on).thenComparingInt(Touch::entry));
        return touches;
    }
}
