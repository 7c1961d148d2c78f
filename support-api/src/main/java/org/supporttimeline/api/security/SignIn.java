package org.supporttimeline.api.security;

/** What the filters that sign people in and the pages around them say to each other. */
public final class SignIn {

    /** Where a request is turned to that needs somebody signed in first, with its fields. Nobody comes here by an address. */
    public static final String FIRST = "/sign-in-first";

    /** Where a request is turned to when somebody has signed in. Nobody comes here by an address. */
    public static final String DONE = "/signed-in";

    /** The field with the address to lead back to. */
    public static final String BACK = "back";

    /** Stands before the names of the fields of a form that was sent without a session. */
    public static final String KEPT = "kept.";

    /** An attribute of a failed attempt: the seconds to wait before the next one; 0 for a wrong password. */
    public static final String WAIT = "sign-in-wait";

    private SignIn() {}
}
