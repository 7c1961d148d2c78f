package org.supporttimeline.projections.access;

/** What confidential text is looked at for: a closed list, because a free text could be personal. Its names are stored for good. */
public enum Purpose {
    /** The daily work with the person. */
    SUPPORT("支援"),
    /** An audit of the record by the operator's own auditor. */
    AUDIT("監査"),
    /** An inspection by the municipality. */
    INSPECTION("運営指導"),
    /** Proceedings of a court or an authority. */
    PROCEEDINGS("裁判・行政手続"),
    /** The person asks to see their own record. */
    OWN_RECORD("本人開示"),
    /** The case goes to another office, or some of it to another agency. */
    TRANSFER("引継ぎ"),
    /** Keeping the installation in order, for example moving data. */
    MAINTENANCE("保守"),
    /** None of these. */
    OTHER("その他");

    private final String ja;

    Purpose(String ja) {
        this.ja = ja;
    }

    public String ja() {
        return ja;
    }
}
