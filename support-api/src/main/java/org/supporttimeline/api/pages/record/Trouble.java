package org.supporttimeline.api.pages.record;

import org.supporttimeline.api.web.ProblemFound;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.projections.log.KeyReused;
import org.supporttimeline.projections.log.LogUnavailable;
import org.supporttimeline.projections.log.NoSuchCase;
import org.supporttimeline.projections.log.NotAppended;
import org.supporttimeline.projections.log.OutcomeUnknown;
import org.supporttimeline.projections.log.TooMuchAtOnce;
import org.supporttimeline.projections.vault.CaseErased;
import org.supporttimeline.projections.vault.KeysUnavailable;

/** Why a form in which nothing is wrong could not be recorded all the same. It stands in the page again, as it was typed. */
public enum Trouble {
    /** A database does not answer, or not in time: the same form may be sent again. */
    RETRY(503),
    /** This form was recorded before, with other words: sent again, it is another entry. */
    REUSED(422),
    /** The entry was amended by somebody else after the form was opened. */
    OVERTAKEN(409),
    /** The case's words were erased: nothing can be recorded in it any more. */
    ERASED(422),
    /** The case or the entry is not there, or not within the account's offices any more. */
    GONE(404),
    /** The office is not the account's. */
    FORBIDDEN(403);

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    /** Of the answer. */
    public int status() {
        return status;
    }

    /**
     * Which one it is.
     *
     * @throws RuntimeException the same, where it is nothing that somebody at a form can meet or mend
     */
    public static Trouble of(RuntimeException e) {
        return switch (e) {
            case KeyReused reused -> REUSED;
            case CaseErased erased -> ERASED;
            case NoSuchCase none -> GONE;
            case ProblemFound found when found.problem().kind() == ProblemKind.NOT_FOUND -> GONE;
            case ProblemFound found when found.problem().kind() == ProblemKind.FORBIDDEN -> FORBIDDEN;
            case LogUnavailable away -> RETRY;
            case NotAppended not -> RETRY;
            case TooMuchAtOnce much -> RETRY;
            case OutcomeUnknown unknown -> RETRY;
            case KeysUnavailable keys -> RETRY;
            default -> throw e;
        };
    }
}
