package org.supporttimeline.domain.decision;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.form.Forms;

/**
 * What a decision needs beside the case file, handed to the aggregate's handlers.
 *
 * @param clock tells the present moment; days are those of Japan
 * @param forms the check-in forms by which answers are judged
 * @param policies the dated settings; they say how long a record must be kept
 * @param history reads a case from its first entry, for amendments
 */
public record Ruling(InstantSource clock, Forms forms, Policies policies, CaseHistory history) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** The present day in Japan. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JAPAN);
    }
}
