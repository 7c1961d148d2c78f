package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Phase.ContactPreferenceSet;
import org.supporttimeline.domain.event.Phase.ContactWish;
import org.supporttimeline.domain.event.Phase.RegularContactEndAgreed;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** How often each side wishes to be contacted, and who agreed that regular contact ends. */
public record Preferences(
        @Ja("連絡の希望") List<Wish> wishes, @Ja("定期的な連絡の終了") List<EndAgreed> endings) {

    static final Preferences EMPTY = new Preferences(List.of(), List.of());

    public Preferences {
        wishes = List.copyOf(wishes);
        endings = List.copyOf(endings);
    }

    /** What one side wishes from a day on; a later wish of the same side replaces it. */
    public record Wish(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("誰") Party party,
            @Ja("希望") ContactWish wish,
            @Ja("間隔（日）") @Nullable Integer everyDays,
            @Ja("方法") @Nullable ContactChannel channel,
            @Ja("いつまで") @Nullable LocalDate until)
            implements Dated {}

    /** One side agreed that regular contact ends. */
    public record EndAgreed(
            @Ja("日") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("合意した人") Party party) implements Dated {}

    /** The wish of a side that holds on a day. */
    public Optional<Wish> on(Party party, LocalDate day) {
        return ByDay.lastOn(
                        wishes.stream().filter(wish -> wish.party() == party).toList(), day)
                .filter(wish -> wish.until() == null || !day.isAfter(wish.until()));
    }

    /**
     * Since when regular contact is over on a day, because client and employer both agreed: agreements since the first day
     * given (that of the employment) count, and a later wish of either side for regular contact undoes them.
     */
    public Optional<LocalDate> regularContactEnded(LocalDate since, LocalDate day) {
        Optional<LocalDate> client = agreed(Party.CLIENT, since, day);
        Optional<LocalDate> employer = agreed(Party.EMPLOYER, since, day);
        if (client.isEmpty() || employer.isEmpty()) {
            return Optional.empty();
        }
        LocalDate both = client.get().isAfter(employer.get()) ? client.get() : employer.get();
        boolean resumed = wishes.stream()
                .anyMatch(wish -> wish.wish() == ContactWish.REGULAR
                        && wish.on().isAfter(both)
                        && !wish.on().isAfter(day));
        return resumed ? Optional.empty() : Optional.of(both);
    }

    private Optional<LocalDate> agreed(Party party, LocalDate since, LocalDate day) {
        return ByDay.between(endings, since, day).stream()
                .filter(ending -> ending.party() == party)
                .map(EndAgreed::on)
                .reduce((earlier, later) -> later);
    }

    Preferences with(int entry, ContactPreferenceSet fact) {
        Wish wish =
                new Wish(fact.on(), entry, fact.party(), fact.wish(), fact.everyDays(), fact.channel(), fact.until());
        return new Preferences(ByDay.insert(wishes, wish), endings);
    }

    Preferences with(int entry, RegularContactEndAgreed fact) {
        return new Preferences(wishes, ByDay.insert(endings, new EndAgreed(fact.on(), entry, fact.party())));
    }
}
