package org.supporttimeline.api.evidence;

/**
 * Something that a bundle claims, and how it fares.
 *
 * @param what the claim, in a word or two
 * @param detail what was verified, or what is wrong and where; never anything that the record says
 */
record Claim(String what, Verdict verdict, String detail) {

    /** How a claim fares. */
    enum Verdict {
        /** It holds, as far as the given keys are those of the record. */
        VERIFIED("verified"),
        /** It does not hold. */
        BROKEN("broken"),
        /** The bundle has nothing by which it could be told. */
        UNTOLD("cannot be told");

        private final String en;

        Verdict(String en) {
            this.en = en;
        }
    }

    static Claim verified(String what, String detail) {
        return new Claim(what, Verdict.VERIFIED, detail);
    }

    static Claim broken(String what, String detail) {
        return new Claim(what, Verdict.BROKEN, detail);
    }

    static Claim untold(String what, String detail) {
        return new Claim(what, Verdict.UNTOLD, detail);
    }

    /** For people, in one line. */
    @Override
    public String toString() {
        return what + ": " + verdict.en + ": " + detail;
    }
}
