package org.supporttimeline.api.bench;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.supporttimeline.domain.event.CheckIn.CheckInSubmitted;
import org.supporttimeline.domain.event.CheckIn.EnteredBy;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Contact.ClientContacted;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.Intake.Route;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.event.PersonId;
import org.supporttimeline.domain.event.StaffId;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Disability;
import org.supporttimeline.domain.event.Vocabulary.Party;
import org.supporttimeline.domain.event.Vocabulary.Theme;
import org.supporttimeline.projections.log.Channel;
import org.supporttimeline.projections.log.Metadata;

/**
 * Facts of the size that the field has, with words that look as if they had been sealed (sealing is no part of what is measured
 * with them): an intake, daily reports and contacts by turns, and the contact that each measured command records.
 */
final class BenchFacts {

    /** The day on which the measured commands are judged, and to which their contacts are dated. */
    static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

    static final InstantSource CLOCK = InstantSource.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.ofHours(9)));

    /** Whose the cases are. */
    static final OfficeId OFFICE = new OfficeId("bench-office");

    private static final int NONCE_AND_TAG = 12 + 16;

    private final Random random;

    BenchFacts(long seed) {
        random = new Random(seed);
    }

    /** Entry number {@code no} of {@code of}, the last of which happened yesterday, two a day. */
    Fact earlier(int no, int of) {
        LocalDate on = TODAY.minusDays(1).minusDays((of - no) / 2);
        if (no == 1) {
            return intake(on);
        }
        return no % 2 == 0 ? contact(on) : report(on);
    }

    private IntakeTaken intake(LocalDate on) {
        return new IntakeTaken(
                on,
                new PersonId(uuid()),
                OFFICE,
                words(12),
                words(24),
                words(10),
                1990,
                words(12),
                null,
                words(40),
                null,
                Route.SELF,
                null,
                words(90),
                new TreeSet<>(Set.of(Disability.MENTAL)),
                null,
                null,
                null,
                null);
    }

    /** A note of some thirty characters of Japanese. */
    ClientContacted contact(LocalDate on) {
        return new ClientContacted(
                on,
                ContactChannel.PHONE,
                new StaffId("staff-12"),
                Party.CLIENT,
                words(60),
                new TreeSet<>(Set.of(Theme.HEALTH)));
    }

    private CheckInSubmitted report(LocalDate on) {
        SortedMap<ItemCode, Integer> answers = new TreeMap<>();
        answers.put(new ItemCode("SLEEP_MINUTES"), 300 + random.nextInt(240));
        answers.put(new ItemCode("MOOD"), 1 + random.nextInt(4));
        answers.put(new ItemCode("FATIGUE"), 1 + random.nextInt(4));
        SortedMap<ItemCode, Confidential> texts = new TreeMap<>();
        texts.put(new ItemCode("FREE_NOTE"), words(60));
        return new CheckInSubmitted(
                on, new FormCode("daily-report"), 1, on, on, answers, texts, null, new TreeSet<>(), EnteredBy.SELF);
    }

    Metadata metadata() {
        return new Metadata(
                "staff-12", "STAFF", OFFICE.value(), Channel.WEB, Long.toHexString(random.nextLong()), null);
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private Confidential words(int utf8) {
        byte[] sealed = new byte[NONCE_AND_TAG + utf8];
        random.nextBytes(sealed);
        return new Confidential("v1." + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }
}
