package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.ACTION_DUE;
import static org.supporttimeline.domain.calendar.DeadlineKind.ANSWER_OWED;
import static org.supporttimeline.domain.calendar.Facts.WEEKLY;
import static org.supporttimeline.domain.calendar.Facts.WORDS;
import static org.supporttimeline.domain.calendar.Facts.day;
import static org.supporttimeline.domain.calendar.Facts.filled;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.interview;
import static org.supporttimeline.domain.calendar.Facts.none;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.event.Contact.ActionCompleted;
import org.supporttimeline.domain.event.Contact.AgreedAction;
import org.supporttimeline.domain.event.Contact.ConsultationAnswered;
import org.supporttimeline.domain.event.Contact.ConsultationReceived;
import org.supporttimeline.domain.event.Contact.Side;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;
import org.supporttimeline.domain.event.Vocabulary.Party;

/** A request must not vanish: two business days for an answer (own proposal); agreed actions on the day agreed. */
class OwedClocksTest {

    /** Received on the Friday before the holidays of May. */
    private static final Story ASKED = Story.of(
            intake("2026-01-05"),
            new ConsultationReceived(
                    day("2026-05-01"), Party.CLIENT, ContactChannel.PHONE, null, Side.WORKPLACE, WORDS, none()));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-04-30, none",
        "2026-05-01, 2026-05-08 DUE_SOON",
        "2026-05-08, 2026-05-08 DUE_TODAY",
        "2026-05-09, 2026-05-08 OVERDUE"
    })
    void a_consultation_is_answered_within_two_business_days(String today, String told) {
        assertThat(ASKED.told(ANSWER_OWED, today)).isEqualTo(told);
    }

    @Test
    void an_answer_settles_it() {
        Story answered = ASKED.thenOfLast(
                entry -> new ConsultationAnswered(day("2026-05-07"), entry, ContactChannel.PHONE, null, null, none()));
        assertThat(answered.told(ANSWER_OWED, "2026-05-06")).isEqualTo("2026-05-08 DUE_SOON");
        assertThat(answered.told(ANSWER_OWED, "2026-05-07")).isEqualTo("none");
    }

    @Test
    void a_wish_written_into_a_form_is_owed_an_answer_as_well() {
        Story story = Story.of(
                intake("2026-01-05"),
                filled("2026-05-11", WEEKLY, "2026-05-04", "2026-05-10", new ItemCode("FREE_CONSULT")));
        assertThat(story.told(ANSWER_OWED, "2026-05-11")).isEqualTo("2026-05-13 DUE_SOON");
    }

    @Test
    void an_agreed_action_is_due_on_its_day_until_it_is_done() {
        Story story = Story.of(
                intake("2026-01-05"),
                interview(
                        "2026-05-11",
                        ContactChannel.FACE_TO_FACE,
                        new AgreedAction(1, WORDS, Party.OFFICE, day("2026-05-20")),
                        new AgreedAction(2, WORDS, Party.CLIENT, null)));
        assertThat(story.told(ACTION_DUE, "2026-05-12")).isEqualTo("2026-05-20 UPCOMING");
        assertThat(story.told(ACTION_DUE, "2026-05-21")).isEqualTo("2026-05-20 OVERDUE");
        assertThat(story.thenOfLast(entry -> new ActionCompleted(day("2026-05-19"), entry, 1, null))
                        .told(ACTION_DUE, "2026-05-21"))
                .isEqualTo("none");
    }
}
