package org.supporttimeline.projections.access;

/** What was done or tried. Its names are stored for good. */
public enum AccessKind {
    /** Personal text of the cases was opened for the account. */
    READ("閲覧", true),
    /** Names of all cases of the offices were compared in memory; what was found and shown is a {@link #READ} of its own. */
    SEARCH("検索", false),
    /** Data of the cases were handed out as a file. */
    EXPORT("出力", true),
    /** An evidence bundle of the cases was made. */
    BUNDLE("証拠一式の作成", true),
    /** A proof about an entry of the cases was made; it has no personal text. */
    PROOF("証明の作成", false),
    /** A password was wrong, or there is no such account. */
    LOGIN_FAILED("ログインの失敗", false),
    /** The account may not do that, or the case is another office's. */
    REFUSED("拒否", false);

    private final String ja;
    private final boolean hasShown;

    AccessKind(String ja, boolean hasShown) {
        this.ja = ja;
        this.hasShown = hasShown;
    }

    public String ja() {
        return ja;
    }

    /** Whether somebody has received personal text or data of the cases, so that the person is told of it. */
    public boolean hasShown() {
        return hasShown;
    }
}
