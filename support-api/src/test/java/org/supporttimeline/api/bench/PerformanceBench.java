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

    @Test
    void measures_the_service_beside_the_bare_database() throws Exception {
        Sizes sizes = Sizes.given();
        Files.createDirectories(sizes.directory());
        Machine machine = Machine.look(sizes.directory());
        Progress.say(machine.toString());
        Report report;
        try (var server = BenchServer.start(sizes.directory().resolve("appends"))) {
            report = new Report(LocalDate.now(ZoneId.of("Asia/Tokyo")), sizes, machine, server.settings());
            if (sizes.appends()) {
                report.appends(new AppendMeasure(sizes).measure(server.databases()));
                Progress.say(report.toString());
            }
        }
        try (var server = BenchServer.start(sizes.directory().resolve("pages"))) {
            report.pages(new PageMeasure(sizes, server).measure());
        }
        if (sizes.appends()) {
            report.write(PAGE);
        }
        System.out.println(report);
    }
}
