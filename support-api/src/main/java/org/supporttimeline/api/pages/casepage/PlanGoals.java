package org.supporttimeline.api.pages.casepage;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.record.Amendable;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.domain.casefile.PlanState;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Planning.PlanDrafted;
import org.supporttimeline.projections.projector.KnownCase;

/** What the goals of a case's plan say. The file has their numbers alone; the words stand in the plan's entry. */
@Component
final class PlanGoals {

    private final Amendable entries;

    PlanGoals(Amendable entries) {
        this.entries = entries;
    }

    /** By their numbers; none for whoever is not shown words. The timeline must have come as far as the case is known. */
    SortedMap<Integer, Words> of(Account account, KnownCase known, Function<Confidential, Words> open) {
        var plan = account.readsWords()
                ? CaseHead.plan(known.file(), known.today()).orElse(null)
                : null;
        return plan == null ? Collections.emptySortedMap() : words(account, known, plan, open);
    }

    private SortedMap<Integer, Words> words(
            Account account, KnownCase known, PlanState plan, Function<Confidential, Words> open) {
        var words = new TreeMap<Integer, Words>();
        if (entries.spoken(account, known.caseId(), plan.draft().entry()) instanceof PlanDrafted draft) {
            Stream.concat(draft.longGoals().stream(), draft.shortGoals().stream())
                    .forEach(goal -> words.putIfAbsent(goal.no(), open.apply(goal.text())));
        }
        return words;
    }
}
