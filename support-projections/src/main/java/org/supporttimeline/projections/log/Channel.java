package org.supporttimeline.projections.log;

/** By what way an entry was written. Its names are stored for good. */
public enum Channel {
    /** The pages of this service. */
    WEB,
    /** A program that speaks to the API. */
    API,
    /** A personal link, for people without an account. */
    LINK,
    /** Data taken over in bulk. */
    IMPORT
}
