package org.supporttimeline.api.bench;

import java.util.List;

/**
 * The same question over HTTP and by the bare SQL, by turns.
 *
 * @param what is asked for
 */
record Beside(String what, Rounds bare, Rounds http) {

    static final int CALLERS = 8;

    /** Warms both up and measures them. */
    static Beside measure(
            String what, List<? extends Caller> bare, List<? extends Caller> http, Sizes sizes, int warmUps)
            throws Exception {
        Load.run(bare, sizes.pages());
        Load.run(http, sizes.pages().multipliedBy(warmUps)); // until its compiler has done its work
        var result = new Beside(what, new Rounds(), new Rounds());
        for (int round = 1; round <= sizes.rounds(); round++) {
            result.bare.add(Load.run(bare, sizes.pages()));
            result.http.add(Load.run(http, sizes.pages()));
            Progress.say(what + ": round " + round + " of " + sizes.rounds());
        }
        return result;
    }

    static void tellHead(Text text) {
        text.line("| | bare SQL, a second | over HTTP | p50 / p99 ms, bare SQL | p50 / p99 ms, over HTTP |"
                + " p50, times the SQL's | aim ≤ 2.5 | p99, times the SQL's | aim ≤ 5 |");
        text.line("|:--|--:|--:|--:|--:|--:|:--|--:|:--|");
    }

    void tell(Text text) {
        double half = http.p50() / bare.p50();
        double most = http.p99() / bare.p99();
        text.line(
                "| %s | %,.0f | %,.0f | %s | %s | %.1f | %s | %.1f | %s |",
                what,
                bare.perSecond(),
                http.perSecond(),
                bare.times(),
                http.times(),
                half,
                Text.met(half <= 2.5),
                most,
                Text.met(most <= 5));
    }

    /** Every round, in order. */
    void tellRounds(Text text) {
        text.line("- %s, bare SQL: %s; %s", what, bare.rates(), bare.p99s());
        text.line("- %s, over HTTP: %s; %s", what, http.rates(), http.p99s());
    }
}
