package org.supporttimeline.api.pages.casepage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.caseload.SpokenName;
import org.supporttimeline.api.pages.shown.ShownField;
import org.supporttimeline.projections.OfficeScope;
import org.supporttimeline.projections.timeline.Timeline;
import org.supporttimeline.projections.timeline.TimelineCursor;
import org.supporttimeline.projections.timeline.TimelineFilter;
import org.supporttimeline.projections.timeline.TimelinePage;

/** Finds the entries of one case that say something; what was opened to compare is forgotten. */
final class WordSearch {

    /** So many are shown; who finds more says more. */
    private static final int MOST = 50;

    private final Timeline timeline;
    private final TimelineLines lines;

    WordSearch(Timeline timeline, TimelineLines lines) {
        this.timeline = timeline;
        this.lines = lines;
    }

    /** @param lines the first of them, the newest first */
    record Result(int count, List<TimelineLine> lines) {}

    /** @param sought words between spaces; an entry that is found says all of them */
    Result find(OfficeScope scope, UUID caseId, TimelineFilter filter, String sought) {
        List<SpokenName> parts = Arrays.stream(sought.strip().split("[\\s\u3000]+", -1))
                .map(SpokenName::of)
                .filter(part -> !part.folded().isEmpty())
                .toList();
        var found = new ArrayList<TimelineLine>();
        int count = 0;
        TimelineCursor before = null;
        do {
            TimelinePage page =
                    timeline.page(scope, caseId, filter, before, Timeline.MOST).orElse(null);
            for (TimelineLine line : lines.of(page == null ? List.of() : page.entries(), null)) {
                SpokenName said = SpokenName.of(said(line));
                if (parts.stream().allMatch(said::contains)) {
                    count++;
                    if (found.size() < MOST) {
                        TimelineLine above = found.isEmpty() ? null : found.getLast();
                        found.add(line.below(above));
                    }
                }
            }
            before = older(page);
        } while (before != null);
        return new Result(count, found);
    }

    private static @Nullable TimelineCursor older(@Nullable TimelinePage page) {
        return page == null ? null : page.older();
    }

    private static String said(TimelineLine line) {
        return String.join(
                "\n",
                Stream.concat(Stream.of(line.title()), said(line.fields())).toList());
    }

    private static Stream<String> said(List<ShownField> fields) {
        return fields.stream().flatMap(field -> Stream.concat(Stream.of(field.value()), said(field.parts())));
    }
}
