package org.supporttimeline.api.links;

/** What a link opens. Its names are stored for good. */
public enum LinkKind {
    /** One check-in of the person's own; then it is used up. */
    CHECK_IN_ONCE("CLIENT"),
    /** The check-ins of the person's own, one a period, until it ends. */
    CHECK_IN("CLIENT");

    private final String role;

    LinkKind(String role) {
        this.role = role;
    }

    /** In which role whoever comes by it acts, as the log names it. */
    public String role() {
        return role;
    }
}
