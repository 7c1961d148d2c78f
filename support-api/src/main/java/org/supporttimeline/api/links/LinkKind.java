package org.supporttimeline.api.links;

import org.supporttimeline.api.security.SecretAddress;

/** What a link opens. Its names are stored for good. */
public enum LinkKind {
    /** One check-in of the person's own; then it is used up. */
    CHECK_IN_ONCE("CLIENT"),
    /** The check-ins of the person's own, one a period, until it ends. */
    CHECK_IN("CLIENT"),
    /** What was agreed that the employer's contact sees, and a word from them. */
    EMPLOYER("EMPLOYER");

    private final String role;

    LinkKind(String role) {
        this.role = role;
    }

    /** Whether the person fills a form by it. */
    public boolean isCheckIn() {
        return this != EMPLOYER;
    }

    /** The address on this server of what it opens. */
    public String path(SecretAddress address) {
        return (isCheckIn() ? "/c/" : "/e/") + address.secret();
    }

    /** In which role whoever comes by it acts, as the log names it. */
    public String role() {
        return role;
    }
}
