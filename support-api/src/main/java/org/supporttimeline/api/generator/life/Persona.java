package org.supporttimeline.api.generator.life;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.Vocabulary.Disability;

/** A made-up person, the office that supports them, and who works there. */
record Persona(
        PersonId person,
        String name,
        String kana,
        LocalDate born,
        Disability disability,
        boolean developmentalToo,
        OfficeId office,
        Actor staff,
        Actor manager) {

    /** The first year of the five in which they were born. */
    int birthYearBand() {
        return born.getYear() - born.getYear() % 5;
    }

    SortedSet<Disability> disabilities() {
        SortedSet<Disability> all = new TreeSet<>(List.of(disability));
        if (developmentalToo) {
            all.add(Disability.DEVELOPMENTAL);
        }
        return all;
    }
}
