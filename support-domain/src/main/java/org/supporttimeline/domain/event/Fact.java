package org.supporttimeline.domain.event;

import java.time.LocalDate;

/** Something that happened in the world on a day. Facts are recorded after they happened, in any order. */
public sealed interface Fact extends SupportEvent
        permits Intake, Planning, JobSearch, Employment, CheckIn, Contact, Report, Network, Phase, Consent, Attention {

    /** The day on which it happened, in Japan (Asia/Tokyo). */
    LocalDate on();
}
