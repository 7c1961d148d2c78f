package org.supporttimeline.projections.log;

/** The database cannot be reached to ask whether the events are in the log. A repeat with the same event id will tell. */
public final class OutcomeUnknown extends RuntimeException {

    OutcomeUnknown() {
        super("the database does not answer; whether the events were appended is not known yet");
    }
}
