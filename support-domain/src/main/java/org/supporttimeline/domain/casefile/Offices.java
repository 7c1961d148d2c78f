package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.supporttimeline.domain.event.Ja;
import org.supporttimeline.domain.event.OfficeId;

/** Which office keeps the case, and since when. */
public record Offices(@Ja("担当の事業所") List<Keeping> keepings) {

    static final Offices EMPTY = new Offices(List.of());

    public Offices {
        keepings = List.copyOf(keepings);
    }

    /** From this day on the office keeps the case. */
    public record Keeping(
            @Ja("いつから") LocalDate on,
            @Ja("記録の番号") int entry,
            @Ja("事業所") OfficeId office) implements Dated {}

    /** The office on a day; before the intake the one that took it. */
    public Optional<OfficeId> on(LocalDate day) {
        return ByDay.lastOn(keepings, day)
                .or(() -> keepings.stream().findFirst())
                .map(Keeping::office);
    }

    /**
     * The office that keeps the case now.
     *
     * @throws IllegalStateException when the case has no intake yet
     */
    public OfficeId current() {
        if (keepings.isEmpty()) {
            throw new IllegalStateException("the case has no intake yet");
        }
        return keepings.getLast().office();
    }

    Offices with(LocalDate on, int entry, OfficeId office) {
        return new Offices(ByDay.insert(keepings, new Keeping(on, entry, office)));
    }
}
