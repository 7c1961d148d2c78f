package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.casefile.Matter.Kind;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.Contact.AgreedAction;
import org.supporttimeline.domain.event.Contact.Concern;
import org.supporttimeline.domain.event.Contact.ConsultationReceived;
import org.supporttimeline.domain.event.Contact.EmployerContacted;
import org.supporttimeline.domain.event.Contact.InterviewHeld;
import org.supporttimeline.domain.event.Contact.VisitMade;
import org.supporttimeline.domain.event.Employment.AccommodationRequested;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.Planning.FeedbackKind;
import org.supporttimeline.domain.event.Planning.FeedbackReceived;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Theme;

/** Consultations, wishes, concerns, actions and requests: open ones however old, settled ones for the window. */
public record Matters(@Ja("対応の要ること") List<Matter> matters) {

    /** The text item of any form whose words are a wish to consult, so that an answer is owed. */
    public static final ItemCode WISH = new ItemCode("FREE_CONSULT");

    static final Matters EMPTY = new Matters(List.of());

    private static final SortedSet<Theme> NO_THEMES = Sorted.none();

    public Matters {
        matters = Frozen.of(matters);
    }

    /** What was open on a day of the window, oldest first. */
    public List<Matter> openOn(LocalDate day) {
        return matters.stream().filter(matter -> matter.openOn(day)).toList();
    }

    /** What of one kind was open on a day of the window, oldest first. */
    public List<Matter> openOn(Kind kind, LocalDate day) {
        return openOn(day).stream().filter(matter -> matter.kind() == kind).toList();
    }

    /** An agreed action by its interview and number, while it is open or was done within the window. */
    public Optional<Matter> action(int interview, int no) {
        return matters.stream()
                .filter(matter -> matter.kind() == Kind.ACTION && matter.entry() == interview && matter.item() == no)
                .findFirst();
    }

    Matters with(int entry, CheckInSubmitted fact) {
        return fact.texts().containsKey(WISH) ? with(fact.on(), entry, Kind.CHECK_IN_WISH, Party.CLIENT) : this;
    }

    Matters with(int entry, ConsultationReceived fact) {
        return with(
                new Matter(fact.on(), entry, 0, Kind.CONSULTATION, fact.from(), null, null, fact.themes(), null, null));
    }

    Matters with(int entry, EmployerContacted fact) {
        return concern(fact.on(), entry, fact.concern(), fact.themes());
    }

    Matters with(int entry, VisitMade fact) {
        return concern(fact.on(), entry, fact.concern(), fact.themes());
    }

    private Matters concern(LocalDate on, int entry, @Nullable Concern concern, SortedSet<Theme> themes) {
        return concern == null || concern == Concern.NONE
                ? this
                : with(new Matter(
                        on, entry, 0, Kind.EMPLOYER_CONCERN, Party.EMPLOYER, null, concern, themes, null, null));
    }

    Matters with(int entry, FeedbackReceived fact) {
        if (fact.kind() == FeedbackKind.OPINION) {
            return this;
        }
        Matter owed = new Matter(fact.on(), entry, 0, Kind.FEEDBACK, fact.from(), null, null, NO_THEMES, null, null);
        return with(fact.changed() == null ? owed : owed.settled(fact.on(), entry));
    }

    Matters with(int entry, InterviewHeld fact) {
        Matters all = this;
        for (AgreedAction action : fact.actions()) {
            all = all.with(new Matter(
                    fact.on(),
                    entry,
                    action.no(),
                    Kind.ACTION,
                    action.who(),
                    action.due(),
                    null,
                    NO_THEMES,
                    null,
                    null));
        }
        return all;
    }

    Matters with(int entry, AccommodationRequested fact) {
        return with(fact.on(), entry, Kind.ACCOMMODATION_REQUEST, fact.requestedBy());
    }

    private Matters with(LocalDate on, int entry, Kind kind, Party from) {
        return with(new Matter(on, entry, 0, kind, from, null, null, NO_THEMES, null, null));
    }

    private Matters with(Matter matter) {
        return new Matters(ByDay.insert(matters, matter));
    }

    Matters settled(@Nullable Integer entry, int item, LocalDate on, int by) {
        if (entry == null) {
            return this;
        }
        return new Matters(matters.stream()
                .map(matter -> matter.entry() == entry && matter.item() == item ? matter.settled(on, by) : matter)
                .toList());
    }

    Matters since(LocalDate day) {
        for (Matter matter : matters) {
            if (matter.settledBefore(day)) {
                return new Matters(
                        matters.stream().filter(one -> !one.settledBefore(day)).toList());
            }
        }
        return this;
    }
}
