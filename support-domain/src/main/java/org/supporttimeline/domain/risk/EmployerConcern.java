package org.supporttimeline.domain.risk;

import static org.supporttimeline.domain.calendar.Setting.VIEWS_DIFFER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.casefile.Matter;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Vocabulary.Theme;
import org.supporttimeline.domain.risk.Finding.Holds;
import org.supporttimeline.domain.risk.Finding.Quiet;

/**
 * R10: the employer is concerned and it is not settled; urgent when the contract or the hours are at stake. Where the person
 * rates the same theme well in their newest form, the views differ, and both sides are to be heard. Only themes that an item
 * of the form asks about can differ; the others are told as a concern alone.
 */
final class EmployerConcern {

    private static final Map<Theme, ItemCode> ASKED = Map.of(
            Theme.SLEEP, new ItemCode("WAKE_TIME"),
            Theme.MEALS, new ItemCode("MEALS"),
            Theme.REPORTING, new ItemCode("HELP_SEEKING"),
            Theme.INSTRUCTIONS, new ItemCode("INSTRUCTION_UNDERSTANDING"));

    private EmployerConcern() {}

    static Finding judge(Sight sight) {
        List<Matter> concerns = sight.file().matters().openOn(Matter.Kind.EMPLOYER_CONCERN, sight.today());
        if (concerns.isEmpty()) {
            return Quiet.of(() -> new Words("解消していない企業の懸念はありません。", "No concern of the employer is open."));
        }
        boolean atRisk = concerns.stream().anyMatch(one -> one.concern() == Concern.CONTRACT_AT_RISK);
        Holds open = Holds.at(
                atRisk ? Level.URGENT : Level.CHECK,
                concerns.getFirst().on(),
                concerns.getLast().on(),
                concerns.stream().map(Matter::entry).toList(),
                () -> new Words(
                        "%sから、企業の懸念%d件が解消していません%s。"
                                .formatted(
                                        Words.ja(concerns.getFirst().on()),
                                        concerns.size(),
                                        atRisk ? "（雇用継続・労働時間に関わる）" : ""),
                        "Since %s, %d concern(s) of the employer are open%s."
                                .formatted(
                                        concerns.getFirst().on(),
                                        concerns.size(),
                                        atRisk ? " (the contract or the hours are at stake)" : "")));
        return differing(sight, concerns).map(open::and).orElse(open);
    }

    private static Optional<Holds> differing(Sight sight, List<Matter> concerns) {
        int well = sight.policy().steps(VIEWS_DIFFER);
        for (Matter concern : concerns) {
            for (Theme theme : concern.themes()) {
                ItemCode item = ASKED.get(theme);
                Optional<Submitted> rated = item == null
                        ? Optional.empty()
                        : newest(sight, item).filter(form -> form.answers().getOrDefault(item, 0) >= well);
                if (item != null && rated.isPresent()) {
                    return Optional.of(differing(concern, rated.get(), item));
                }
            }
        }
        return Optional.empty();
    }

    private static Holds differing(Matter concern, Submitted form, ItemCode item) {
        SortedSet<Integer> entries = new TreeSet<>(List.of(concern.entry(), form.entry()));
        Words name = Usual.name(form, item);
        return Holds.at(
                Level.CHECK,
                concern.on(),
                form.on(),
                entries,
                () -> new Words(
                        "本人の記録では「%s」は%dで、企業との見方が異なります。"
                                .formatted(name.ja(), form.answers().get(item)),
                        "The person's own form has \"%s\" at %d: the views differ."
                                .formatted(name.en(), form.answers().get(item))));
    }

    /** The newest recent form that answers the item. */
    private static Optional<Submitted> newest(Sight sight, ItemCode item) {
        return sight.asOf().known(sight.file().checkIns().submitted()).reversed().stream()
                .filter(form -> form.answers().containsKey(item))
                .findFirst()
                .filter(form -> sight.recent(form.to()));
    }
}
