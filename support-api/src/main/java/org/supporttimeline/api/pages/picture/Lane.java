package org.supporttimeline.api.pages.picture;

import java.util.Optional;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.event.Contact;
import org.supporttimeline.domain.event.EventType;

/** The lanes in which contacts stand, each with a shape of its own. */
public enum Lane {
    INTERVIEW("面談", "Interviews"),
    VISIT("訪問", "Visits"),
    EMPLOYER("企業との連絡", "Employer contacts"),
    OTHER("その他の連絡・相談", "Other contacts"),
    ATTEMPT("つながらなかった連絡", "Nobody reached");

    private final String ja;
    private final String en;

    Lane(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    public String name(Terms terms) {
        return terms.of(ja, en);
    }

    /** The lane of a kind of entry; empty for what is no contact. */
    static Optional<Lane> of(EventType type) {
        Class<?> shape = type.shape();
        if (shape == Contact.InterviewHeld.class) {
            return Optional.of(INTERVIEW);
        }
        if (shape == Contact.VisitMade.class) {
            return Optional.of(VISIT);
        }
        if (shape == Contact.EmployerContacted.class) {
            return Optional.of(EMPLOYER);
        }
        if (shape == Contact.ContactAttempted.class) {
            return Optional.of(ATTEMPT);
        }
        return shape == Contact.ClientContacted.class
                        || shape == Contact.ConsultationReceived.class
                        || shape == Contact.ConsultationAnswered.class
                        || shape == Contact.AgencyContacted.class
                        || shape == Contact.ConferenceHeld.class
                ? Optional.of(OTHER)
                : Optional.empty();
    }
}
