package org.supporttimeline.projections.vault;

/**
 * Someone who may see the confidential text of the cases that they ask for, and why they look. Having one <em>is</em> the
 * permission: only the code that knows roles and offices makes a viewer, and makes none for who may not see.
 *
 * @param account the account that looks, never a name
 * @param purpose what for
 */
public record Viewer(String account, Purpose purpose) {

    /** Why confidential text is looked at. */
    public enum Purpose {
        /** 支援: the daily work with the person. */
        SUPPORT,
        /** 監査: an inspection or audit of the record. */
        AUDIT,
        /** 本人開示: the person asks to see their own record. */
        OWN_RECORD,
        /** 保守: keeping the installation in order, for example moving data. */
        MAINTENANCE
    }
}
