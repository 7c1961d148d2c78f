package org.supporttimeline.domain.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.domain.event.Employment.Basis;

/** A stretch of employment at one employer, and when several of them count as one. */
public interface Spell {

    /** The first day. */
    LocalDate from();

    /** The last day, or null while it runs. */
    @Nullable
    LocalDate until();

    /** How it came about. */
    Basis basis();

    /**
     * Spells grouped into runs that count as continuous: a job change for better conditions that began within the grace after
     * the last day of the job before it, a limited number of times (MHLW Q&A of 2018-12-17). How months are counted and how
     * many changes are permitted are dated settings, so they come from outside.
     *
     * @param spells in the order of their first days
     * @param graceUntil for the last day of a job the last day on which another continues it
     */
    static <S extends Spell> List<List<S>> runs(
            List<S> spells, UnaryOperator<LocalDate> graceUntil, int permittedChanges) {
        List<List<S>> runs = new ArrayList<>();
        List<S> run = new ArrayList<>();
        for (S spell : spells) {
            if (!run.isEmpty() && !(run.size() <= permittedChanges && continues(run.getLast(), spell, graceUntil))) {
                runs.add(List.copyOf(run));
                run.clear();
            }
            run.add(spell);
        }
        if (!run.isEmpty()) {
            runs.add(List.copyOf(run));
        }
        return List.copyOf(runs);
    }

    private static boolean continues(Spell before, Spell next, UnaryOperator<LocalDate> graceUntil) {
        LocalDate last = before.until();
        return last != null && next.basis() == Basis.JOB_CHANGE && !next.from().isAfter(graceUntil.apply(last));
    }
}
