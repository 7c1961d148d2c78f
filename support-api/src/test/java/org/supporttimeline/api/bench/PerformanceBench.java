package org.supporttimeline.api.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.page.GeneratedPage;

/**
 * Measures, and writes the figures into {@code docs/explanation/performance.md}. Fails when a result was wrong, not when it was slow:
 * how fast a machine is depends on the machine.
 */
class PerformanceBench {

    private static final Path PAGE = GeneratedPage.root(Path.of("").toAbsolutePath())
            .resolve("docs")
            .resolve("explanation")
            .resolve("performance.md");

    private final Sizes sizes = Sizes.given();
    private final Findings findings = new Findings();

    @Test
    void measures_the_service_beside_the_bare_database() throws Exception {
        Files.createDirectories(sizes.directory());
        Machine machine = Machine.look(sizes.directory());
        Progress.say(machine.toString());
        Report report = appends(machine);
        new Towns(sizes, findings).measure();
        if (sizes.has(Part.LISTS) || sizes.has(Part.SCREENS)) {
            findings.prepare("an office in a town of %,d cases".formatted(sizes.cases()), this::office);
        }
        if (sizes.has(Part.ASOF)) {
            findings.add("as of a moment", () -> AsOfMeasure.measure(directory("asof")));
        }
        audits();
        report.add(findings);
        if (sizes.all()) {
            report.write(PAGE);
        }
        System.out.println(report);
        findings.check();
    }

    private Report appends(Machine machine) throws Exception {
        Path data = directory("appends");
        try (var server = BenchServer.start(data)) {
            if (sizes.has(Part.APPENDS)) {
                findings.add("appends", () -> new AppendMeasure(sizes).measure(server.databases()));
            }
            return new Report(LocalDate.now(ZoneId.of("Asia/Tokyo")), sizes, machine, server.settings());
        } finally {
            BenchServer.delete(data);
        }
    }

    private void audits() {
        if (sizes.has(Part.STEPS)) {
            findings.add("a case step by step", () -> StepsMeasure.measure(directory("steps"), sizes));
        }
        if (sizes.has(Part.SEALING)) {
            findings.add("sealing", () -> SealingMeasure.measure(directory("sealing"), sizes));
        }
        if (sizes.has(Part.FSCK)) {
            findings.add("checks of the ledger", () -> FsckMeasure.measure(directory("fsck"), sizes));
        }
        if (sizes.has(Part.BUNDLE)) {
            findings.add("the bundle of an office", () -> BundleMeasure.measure(directory("bundle")));
        }
    }

    private void office() throws Exception {
        try (var town = Office.town(directory("offices"), sizes);
                var office = Office.of(town)) {
            if (sizes.has(Part.LISTS)) {
                findings.add("lists of an office", () -> ListMeasure.measure(office, sizes));
            }
            if (sizes.has(Part.SCREENS)) {
                findings.add("pages of an office", () -> ScreenMeasure.measure(office, sizes));
            }
        }
    }

    private Path directory(String name) {
        return sizes.directory().resolve(name);
    }
}
