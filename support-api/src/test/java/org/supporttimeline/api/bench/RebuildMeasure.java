package org.supporttimeline.api.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Rebuilds of all projections of towns of several sizes, each beside copying the same bytes. */
final class RebuildMeasure implements Figures {

    /** Every entry has one row in the timeline. */
    private static final String ENTRIES = "SELECT count(*) FROM timeline.entry";

    private static final String BEHIND =
            "SELECT count(*) FROM projection.token WHERE position < (SELECT position FROM log.head)";
    private static final String PARKED = "SELECT count(*) FROM projection.parked";

    private final List<Size> sizes = new ArrayList<>();

    /** One town. */
    private record Size(Town town, Rebuilt rebuilt, RawCopy.Took raw) {

        double perSecond() {
            return rebuilt.events() / rebuilt.seconds();
        }

        double microsAnEvent() {
            return 1e6 * rebuilt.seconds() / rebuilt.events();
        }

        double rawPerSecond() {
            return rebuilt.events() / raw.seconds();
        }

        double share() {
            return raw.seconds() / rebuilt.seconds();
        }
    }

    /** Rebuilds what is there of a town, and looks whether all of it has come. */
    void measure(Town town) throws Exception {
        Rebuilt rebuilt = town.rebuild();
        check(town, rebuilt);
        Progress.say("rebuilt; copying the same rows without a fold");
        RawCopy.Took raw = new RawCopy(town.source(), town.directory()).copy(rebuilt.projections());
        sizes.add(new Size(town, rebuilt, raw));
    }

    static void check(Town town, Rebuilt rebuilt) throws Exception {
        Queries queries = town.queries();
        Check.that(rebuilt.events() == queries.number("SELECT position FROM log.head"), "not every event was read");
        Check.that(queries.number(ENTRIES) == rebuilt.events(), "the timeline has not as many rows as the log");
        Check.that(queries.number(BEHIND) == 0, "a projection is not where the log is");
        Check.that(queries.number(PARKED) == 0, "cases were parked");
    }

    /** The rate for the largest town; empty when none was rebuilt. */
    OptionalDouble perSecond() {
        return sizes.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(sizes.getLast().perSecond());
    }

    @Override
    public void tell(Text text) {
        text.title("A rebuild of all projections");
        text.line("| events | events a second | µs an event | rows written | copying alone: log out, rows in, seconds |"
                + " copying alone, events a second | of that | aim ≥ 50 %% | made up, events a second |");
        text.line("|--:|--:|--:|--:|--:|--:|--:|:--|--:|");
        for (Size one : sizes) {
            text.line(
                    "| %,d | %,.0f | %.1f | %,d | %.1f + %.1f | %,.0f | %.0f %% | %s | %,.0f |",
                    one.rebuilt().events(),
                    one.perSecond(),
                    one.microsAnEvent(),
                    one.raw().rows(),
                    one.raw().out(),
                    one.raw().in(),
                    one.rawPerSecond(),
                    100 * one.share(),
                    Text.met(one.share() >= 0.5),
                    one.town().madePerSecond());
        }
        double growth = sizes.getLast().microsAnEvent() / sizes.getFirst().microsAnEvent();
        text.paragraph(
                "An event costs %.2f times as much in the largest log as in the smallest. Copying alone is done on one connection,"
                        + " indexes made after. Checked: every event was read, the timeline has a row for each, every projection"
                        + " stands at the head of the log, no case is parked; each table was copied whole.",
                growth);
    }
}
