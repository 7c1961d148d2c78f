package org.supporttimeline.api.bench;

import java.nio.file.Path;
import java.util.List;

/** What is measured on made-up towns of three sizes: rebuilds on all, the rest on the smallest or the largest. */
final class Towns {

    private final Sizes sizes;
    private final Findings findings;
    private final RebuildMeasure rebuilds = new RebuildMeasure();

    Towns(Sizes sizes, Findings findings) {
        this.sizes = sizes;
        this.findings = findings;
    }

    void measure() {
        List<Integer> towns = sizes.towns();
        for (int nth = 0; nth < towns.size(); nth++) {
            boolean smallest = nth == 0;
            boolean largest = nth == towns.size() - 1;
            if (sizes.has(Part.REBUILD)
                    || (smallest && (sizes.has(Part.REPLAY) || sizes.has(Part.LIVE)))
                    || (largest && (sizes.has(Part.BACKTEST) || sizes.has(Part.PAGES)))) {
                int events = towns.get(nth);
                Path directory = sizes.directory().resolve("town-" + (nth + 1));
                findings.prepare("a town of %,d events".formatted(events), () -> {
                    try (var town = Town.ofEvents(directory, events)) {
                        measure(town, smallest, largest);
                    }
                });
            }
        }
    }

    private void measure(Town town, boolean smallest, boolean largest) throws Exception {
        if (smallest && sizes.has(Part.REPLAY)) {
            findings.add("Axon's own replay", () -> ReplayMeasure.measure(town, sizes.replayed(), rebuilds));
        }
        if (sizes.has(Part.REBUILD)) {
            rebuilds.measure(town);
        } else {
            town.rebuild();
        }
        if (largest && sizes.has(Part.REBUILD)) {
            findings.add("rebuilds", () -> rebuilds);
        }
        if (smallest && sizes.has(Part.LIVE)) {
            findings.add("live projections", () -> LiveMeasure.measure(town, sizes));
        }
        if (largest && sizes.has(Part.BACKTEST)) {
            findings.add("a back-test", () -> BackTestMeasure.measure(town));
        }
        if (largest && sizes.has(Part.PAGES)) {
            findings.add("timeline pages", () -> PageMeasure.measure(town, sizes));
        }
    }
}
