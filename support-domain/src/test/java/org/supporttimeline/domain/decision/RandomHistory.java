package org.supporttimeline.domain.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.casefile.Reading;
import org.supporttimeline.domain.decision.CaseCommand.CorrectEntry;
import org.supporttimeline.domain.decision.CaseCommand.DestroyKey;
import org.supporttimeline.domain.decision.CaseCommand.LiftLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.OpenCase;
import org.supporttimeline.domain.decision.CaseCommand.PlaceLegalHold;
import org.supporttimeline.domain.decision.CaseCommand.RecordFact;
import org.supporttimeline.domain.decision.CaseCommand.RequestErasure;
import org.supporttimeline.domain.decision.CaseCommand.RetractEntry;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Amendment.EntryRetracted;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Custody.ErasureRequested;
import org.supporttimeline.domain.event.Custody.KeyDestroyed;
import org.supporttimeline.domain.event.Custody.LegalBasis;
import org.supporttimeline.domain.event.Custody.LegalHoldLifted;
import org.supporttimeline.domain.event.Custody.LegalHoldPlaced;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.form.Forms;

/**
 * A made-up history that is valid in every rule, the same for the same seed: each entry was proposed at random and accepted
 * by the rules. It holds late entries, amendments of amendments and custody; types that were rare so far are tried first, so
 * that a few hundred entries hold every type.
 */
public final class RandomHistory {
    private static final UUID CASE = new UUID(1, 1);
    private static final Confidential REASON = new Confidential("sealed-reason");
    private static final Forms FORMS = Forms.standard();
    private static final int TRIES = 12;

    private final SplittableRandom random;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Class<?>, Integer> made = new HashMap<>();
    private CaseFile file = CaseFile.EMPTY;
    private LocalDate now = LocalDate.of(2021, 4, 1);

    private RandomHistory(long seed) {
        random = new SplittableRandom(seed);
    }

    /** A history of that many entries, or fewer when the key was destroyed. */
    public static List<Entry> of(long seed, int length) {
        RandomHistory history = new RandomHistory(seed);
        while (history.entries.size() < length && !history.file.keeping().erased()) {
            history.grow(history.entries.size() > length - 3);
        }
        return List.copyOf(history.entries);
    }

    /** The last day of such a history: no fact in it is later. */
    public static LocalDate today(List<Entry> history) {
        return Reading.of(history).stream()
                .flatMap(reading -> reading.fact().stream())
                .map(Fact::on)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void grow(boolean mayEnd) {
        now = now.plusDays(random.nextInt(6));
        for (EventType type : rareFirst()) {
            if (type.shape() == KeyDestroyed.class && !mayEnd) {
                continue;
            }
            int tries = type.isFact() ? TRIES : 2;
            for (int tried = 0; tried < tries; tried++) {
                Optional<SupportEvent> event = proposed(type.shape());
                if (event.isPresent()) {
                    add(event.get());
                    return;
                }
            }
        }
        throw new IllegalStateException("no event fits after " + entries.size() + " entries");
    }

    private List<EventType> rareFirst() {
        Map<EventType, Double> turn = new HashMap<>();
        for (EventType type : EventCatalogue.all()) {
            turn.put(type, made.getOrDefault(type.shape(), 0) + random.nextDouble(3));
        }
        return EventCatalogue.all().stream()
                .sorted(Comparator.comparing(turn::get))
                .toList();
    }

    private void add(SupportEvent event) {
        Entry entry = new Entry(entries.size() + 1, event);
        entries.add(entry);
        file = entry.amends() ? CaseFile.of(entries) : file.with(entry);
        made.merge(event.getClass(), 1, Integer::sum);
    }

    private Optional<SupportEvent> proposed(Class<? extends SupportEvent> shape) {
        if (entries.isEmpty() && shape != IntakeTaken.class) {
            return Optional.empty();
        }
        boolean late = random.nextInt(8) == 0;
        LocalDate on = late && !entries.isEmpty() ? now.minusDays(random.nextInt(500)) : now;
        SupportEvent event = new RandomFact(random, FORMS, file, on).of(shape);
        try {
            return Optional.of(decided(event));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private SupportEvent decided(SupportEvent event) {
        return switch (event) {
            case Fact fact -> recorded(fact);
            case EntryCorrected correction -> corrected(correction.entry());
            case EntryRetracted retraction ->
                Decision.retract(
                        entries, new RetractEntry(CASE, retraction.entry(), REASON, entries.size(), null), now, FORMS);
            case LegalHoldPlaced hold -> Decision.place(file, new PlaceLegalHold(CASE, hold.by(), REASON));
            case LegalHoldLifted lift -> Decision.lift(file, new LiftLegalHold(CASE, lift.entry(), lift.by(), REASON));
            case ErasureRequested asked ->
                // ordered, so that a key may be destroyed in a history of any age
                Decision.request(file, new RequestErasure(CASE, asked.by(), LegalBasis.ORDER_BY_AUTHORITY, REASON));
            case KeyDestroyed destroyed ->
                Decision.destroy(
                        file, new DestroyKey(CASE, destroyed.entry(), destroyed.by()), now, Policies.standard());
        };
    }

    private Fact recorded(Fact fact) {
        return entries.isEmpty() && fact instanceof IntakeTaken intake
                ? Decision.open(new OpenCase(CASE, intake), now, FORMS)
                : Decision.record(file, new RecordFact(CASE, fact, null), now, FORMS);
    }

    private SupportEvent corrected(int entry) {
        SupportEvent written = entries.get(entry - 1).event();
        Class<? extends Fact> shape = switch (written) {
            case Fact fact -> fact.getClass();
            case EntryCorrected earlier -> earlier.replacement().getClass();
            default -> throw new Refused(List.of(Violation.of(Rule.REFERENCE_FITS, "entry", entry)));
        };
        LocalDate on = now.minusDays(random.nextInt(40));
        Fact replacement = new RandomFact(random, FORMS, file, on).of(shape);
        return Decision.correct(
                entries, new CorrectEntry(CASE, entry, replacement, REASON, entries.size(), null), now, FORMS);
    }
}
