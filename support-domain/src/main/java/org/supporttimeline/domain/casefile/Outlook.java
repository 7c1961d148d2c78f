package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Contact.CopingReviewed;
import org.supporttimeline.domain.event.Contact.StressorIdentified;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Planning.PersonalSignsAgreed;
import org.supporttimeline.domain.event.Planning.PredictedIssue;
import org.supporttimeline.domain.event.Planning.SharedVisionAgreed;
import org.supporttimeline.domain.event.Planning.Sign;
import org.supporttimeline.domain.event.Planning.SignLevel;
import org.supporttimeline.domain.event.Planning.SuccessNoted;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Theme;
import org.supporttimeline.domain.event.Vocabulary.Works;

/** How the person sees the way ahead: shared vision, signs to watch, stress and coping, successes (for the window). */
public record Outlook(
        @Ja("3年後の姿") List<Vision> visions,
        @Ja("本人の注意サイン") List<Signs> signs,
        @Ja("ストレス要因") List<Stressor> stressors,
        @Ja("対処") List<Coping> copings,
        @Ja("うまくいったこと") List<Success> successes) {

    static final Outlook EMPTY = new Outlook(List.of(), List.of(), List.of(), List.of(), List.of());

    public Outlook {
        visions = List.copyOf(visions);
        signs = List.copyOf(signs);
        stressors = List.copyOf(stressors);
        copings = List.copyOf(copings);
        successes = List.copyOf(successes);
    }

    /** The way of working three years on was agreed or revised; predicted issues by number. */
    public record Vision(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("確認した人") SortedSet<Party> parties,
            @Ja("予測される課題") SortedSet<Integer> predicted)
            implements Dated {
        public Vision {
            parties = Sorted.set(parties);
            predicted = Sorted.set(predicted);
        }
    }

    /** The signs to watch from this day on, by number; each list replaces the one before. */
    public record Signs(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("サインの段階") SortedMap<Integer, SignLevel> levels) implements Dated {
        public Signs {
            levels = Sorted.map(levels);
        }
    }

    /** A situation of stress was found. */
    public record Stressor(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("予測した記録の番号") @Nullable Integer foreseenIn,
            @Ja("予測した課題の番号") @Nullable Integer foreseenIssue,
            @Ja("話題") SortedSet<Theme> themes)
            implements Dated {
        public Stressor {
            themes = Sorted.set(themes);
        }
    }

    /** Whether the coping with a stressor helped. */
    public record Coping(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("ストレス要因の記録の番号") int stressor,
            @Ja("対処の効果") Works effect) implements Dated {}

    /** Something went well. */
    public record Success(
            @Ja("日") LocalDate on, @Ja("記録の番号") int entry) implements Dated {}

    /** The signs that were agreed on a day, with their levels. */
    public SortedMap<Integer, SignLevel> signsOn(LocalDate day) {
        return ByDay.lastOn(signs, day).map(Signs::levels).orElse(new TreeMap<>());
    }

    /** The last look at how coping with a stressor went. */
    public Optional<Coping> lastCoping(int stressor) {
        return copings.reversed().stream()
                .filter(coping -> coping.stressor() == stressor)
                .findFirst();
    }

    Outlook with(int entry, SharedVisionAgreed fact) {
        Vision vision = new Vision(
                fact.on(),
                entry,
                fact.parties(),
                Sorted.set(
                        fact.predictedIssues().stream().map(PredictedIssue::no).toList()));
        return new Outlook(ByDay.insert(visions, vision), signs, stressors, copings, successes);
    }

    Outlook with(int entry, PersonalSignsAgreed fact) {
        SortedMap<Integer, SignLevel> levels = new TreeMap<>();
        for (Sign sign : fact.signs()) {
            levels.put(sign.no(), sign.level());
        }
        return new Outlook(
                visions, ByDay.insert(signs, new Signs(fact.on(), entry, levels)), stressors, copings, successes);
    }

    Outlook with(int entry, StressorIdentified fact) {
        Stressor stressor = new Stressor(fact.on(), entry, fact.foreseenIn(), fact.foreseenIssue(), fact.themes());
        return new Outlook(visions, signs, ByDay.insert(stressors, stressor), copings, successes);
    }

    Outlook with(int entry, CopingReviewed fact) {
        Coping coping = new Coping(fact.on(), entry, fact.entry(), fact.effect());
        return new Outlook(visions, signs, stressors, ByDay.insert(copings, coping), successes);
    }

    Outlook with(int entry, SuccessNoted fact) {
        return new Outlook(visions, signs, stressors, copings, ByDay.insert(successes, new Success(fact.on(), entry)));
    }

    Outlook since(LocalDate day) {
        List<Success> kept = ByDay.since(successes, day);
        return kept.size() == successes.size() ? this : new Outlook(visions, signs, stressors, copings, kept);
    }
}
