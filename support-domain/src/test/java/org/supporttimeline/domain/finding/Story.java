package org.supporttimeline.domain.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.supporttimeline.domain.calendar.Facts;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;

/** A case as it was written down, and what is found in it. Immutable: a story may be told on in several ways. */
record Story(List<Written> entries, Policies policies) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    static Story empty() {
        return new Story(List.of(), Policies.standard());
    }

    /** Facts that were each written down on their own day. */
    Story then(Fact... facts) {
        Story story = this;
        for (Fact fact : facts) {
            story = story.written(fact.on(), no -> fact);
        }
        return story;
    }

    /** What was written down on a day; it may refer to its own number. */
    Story written(LocalDate day, IntFunction<? extends SupportEvent> event) {
        List<Written> all = new ArrayList<>(entries);
        int no = all.size() + 1;
        Instant at = day.atTime(17, 0).atZone(JAPAN).toInstant().plusMillis(no);
        all.add(new Written(new Entry(no, event.apply(no)), at));
        return new Story(List.copyOf(all), policies);
    }

    Story written(String day, SupportEvent event) {
        return written(LocalDate.parse(day), no -> event);
    }

    /** The same with something else in the place of an entry, written at the same time. */
    Story instead(int no, SupportEvent event) {
        List<Written> all = new ArrayList<>(entries);
        all.set(no - 1, new Written(new Entry(no, event), all.get(no - 1).recordedAt()));
        return new Story(List.copyOf(all), policies);
    }

    /** The same as if that entry told of nothing that any rule looks at. */
    Story without(int no) {
        return instead(
                no,
                Facts.wish(
                        day(no).toString(),
                        org.supporttimeline.domain.event.Vocabulary.Party.CLIENT,
                        org.supporttimeline.domain.event.Phase.ContactWish.ON_DEMAND,
                        null));
    }

    Story where(Setting setting, String value) {
        return new Story(entries, policies.with(setting, value));
    }

    /** The number of the nth entry of a type. */
    int no(Class<? extends SupportEvent> type, int nth) {
        return entries.stream()
                .filter(written -> type.isInstance(written.entry().event()))
                .skip(nth - 1L)
                .findFirst()
                .orElseThrow()
                .entry()
                .no();
    }

    <F extends Fact> F fact(Class<F> type, int nth) {
        return type.cast(entries.get(no(type, nth) - 1).entry().event());
    }

    LocalDate day(int no) {
        return ((Fact) entries.get(no - 1).entry().event()).on();
    }

    /** The record up to the last entry that was written by the end of a day. */
    Story knownOn(String day) {
        LocalDate last = LocalDate.parse(day);
        int known = entries.size();
        while (known > 0 && entries.get(known - 1).recordedOn().isAfter(last)) {
            known--;
        }
        return new Story(List.copyOf(entries.subList(0, known)), policies);
    }

    CaseFindings on(String day) {
        return CaseFindings.of(entries, LocalDate.parse(day), policies);
    }

    /** With the words, which in these stories stand there openly. */
    CaseFindings readOn(String day) {
        return readOn(day, words -> Optional.of(words.sealed()));
    }

    CaseFindings readOn(String day, Function<Confidential, Optional<String>> open) {
        LocalDate on = LocalDate.parse(day);
        return CaseFindings.of(entries, on, policies, CaseFindings.passages(entries, on, open));
    }

    /** The findings of one rule, with the words read: "2026-03-01..2026-03-31 by [] open", one a line. */
    String told(FindingRule rule, String day) {
        return readOn(day).findings().stream()
                .filter(one -> one.rule() == rule)
                .map(Story::told)
                .collect(Collectors.joining("\n"));
    }

    private static String told(Finding one) {
        Mended mended = one.mended();
        return "%s..%s by %s %s"
                .formatted(
                        one.from(),
                        one.until(),
                        one.entries(),
                        mended == null
                                ? "open"
                                : "mended by %d of %s written %s, %d days late"
                                        .formatted(
                                                mended.entry(), mended.on(), mended.recordedOn(), mended.daysLate()));
    }

    /** The rules that find anything, with the words read. */
    List<FindingRule> rules(String day) {
        CaseFindings found = readOn(day);
        return Arrays.stream(FindingRule.values())
                .filter(rule -> found.findings().stream().anyMatch(one -> one.rule() == rule))
                .toList();
    }
}
