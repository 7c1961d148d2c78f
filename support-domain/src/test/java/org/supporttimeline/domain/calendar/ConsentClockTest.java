package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.domain.calendar.DeadlineKind.CONSENT_EXPIRY;
import static org.supporttimeline.domain.calendar.Facts.day;
import static org.supporttimeline.domain.calendar.Facts.dayOrNull;
import static org.supporttimeline.domain.calendar.Facts.intake;
import static org.supporttimeline.domain.calendar.Facts.none;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supporttimeline.domain.event.Consent.ConsentGiven;
import org.supporttimeline.domain.event.Consent.ConsentWithdrawn;
import org.supporttimeline.domain.event.Consent.Purpose;
import org.supporttimeline.domain.event.Consent.Recipient;
import org.supporttimeline.domain.event.Vocabulary.AgreementForm;

/** A consent holds until its day; without one nothing is shared (special care-required information, APPI art. 27). */
class ConsentClockTest {

    private static final Story CONSENTED =
            Story.of(intake("2026-01-05"), consent("2026-04-01", Recipient.EMPLOYER, "2027-03-31"));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2027-02-28, 2027-03-31 UPCOMING",
        "2027-03-01, 2027-03-31 DUE_SOON",
        "2027-03-31, 2027-03-31 DUE_TODAY",
        "2027-04-01, 2027-03-31 OVERDUE"
    })
    void a_consent_is_asked_for_anew_before_it_ends(String today, String told) {
        assertThat(CONSENTED.told(CONSENT_EXPIRY, today)).isEqualTo(told);
    }

    @Test
    void a_renewed_or_withdrawn_consent_is_not_due() {
        assertThat(CONSENTED
                        .then(consent("2027-03-10", Recipient.EMPLOYER, "2028-03-31"))
                        .told(CONSENT_EXPIRY, "2027-03-20"))
                .isEqualTo("2028-03-31 UPCOMING");
        assertThat(CONSENTED
                        .thenOfLast(entry -> new ConsentWithdrawn(day("2027-03-10"), entry, null))
                        .told(CONSENT_EXPIRY, "2027-03-20"))
                .isEqualTo("none");
    }

    @Test
    void consent_for_another_receiver_does_not_renew_it() {
        assertThat(CONSENTED
                        .then(consent("2027-03-10", Recipient.MEDICAL, null))
                        .told(CONSENT_EXPIRY, "2027-03-20"))
                .isEqualTo("2027-03-31 DUE_SOON");
    }

    @Test
    void a_consent_without_an_end_is_never_due() {
        assertThat(Story.of(intake("2026-01-05"), consent("2026-04-01", Recipient.EMPLOYER, null))
                        .told(CONSENT_EXPIRY, "2036-04-01"))
                .isEqualTo("none");
    }

    private static ConsentGiven consent(String on, Recipient recipient, @Nullable String until) {
        return new ConsentGiven(
                day(on),
                recipient,
                null,
                Purpose.WORKPLACE_ACCOMMODATION,
                none(),
                dayOrNull(until),
                AgreementForm.WRITTEN);
    }
}
