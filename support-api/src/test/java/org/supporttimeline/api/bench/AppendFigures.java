package org.supporttimeline.api.bench;

/**
 * Appends by one number of callers.
 *
 * @param bare plain inserts
 * @param onShort commands on cases of a few entries
 * @param onLong commands on cases of thousands
 */
record AppendFigures(Rounds bare, Rounds onShort, Rounds onLong) {

    AppendFigures() {
        this(new Rounds(), new Rounds(), new Rounds());
    }

    /** The part of the bare rate that commands on short cases reach. */
    double share() {
        return onShort.perSecond() / bare.perSecond();
    }

    /** By what part commands on long cases are slower; negative when they are faster. */
    double loss() {
        return 1 - onLong.perSecond() / onShort.perSecond();
    }
}
