package org.supporttimeline.api.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.supporttimeline.projections.projector.Await;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A case of 3,000 entries replayed step by step over HTTP, beside reading the same entries by bare SQL. */
final class StepsMeasure implements Figures {

    private static final int CASES = 4;
    private static final int ENTRIES = 3_000;
    private static final int WARM_UPS = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final List<Double> replays = new ArrayList<>();
    private final List<Double> reads = new ArrayList<>();
    private long bytes;

    static StepsMeasure measure(Path directory, Sizes sizes) throws Exception {
        Files.createDirectories(directory);
        try (var server = BenchServer.start(directory.resolve("data"))) {
            List<UUID> cases = CaseLoad.into(
                            server.databases().owner().dataSource(), List.of(new CaseLoad.Wanted(CASES, ENTRIES)))
                    .getFirst();
            var town = Town.of(server, directory);
            String account = town.reporter(BenchFacts.OFFICE);
            try (var service = town.serve()) {
                Await.until(
                        () -> "projecting",
                        PATIENCE,
                        () -> town.queries()
                                        .number("SELECT count(*) FROM caseload.case_now WHERE last_entry = " + ENTRIES)
                                == CASES);
                var measured = new StepsMeasure();
                String cookies = service.signIn(account, Town.PASSWORD);
                try (var caller = new HttpCaller(service.port(), cookies, () -> "")) {
                    for (int round = -WARM_UPS; round < sizes.rounds(); round++) {
                        for (UUID caseId : cases) {
                            measured.replay(town, caller, caseId, round >= 0);
                        }
                    }
                }
                return measured;
            }
        } finally {
            BenchServer.delete(directory.resolve("data"));
        }
    }

    private void replay(Town town, HttpCaller caller, UUID caseId, boolean counts) throws Exception {
        long began = System.nanoTime();
        int read = town.queries()
                .texts("SELECT payload FROM log.event WHERE case_id = '" + caseId + "' ORDER BY entry_no")
                .size();
        double reading = (System.nanoTime() - began) / 1e6;
        String path = "/api/cases/" + caseId + "/replay";
        began = System.nanoTime();
        byte[] answer = caller.get(path);
        double replaying = (System.nanoTime() - began) / 1e6;
        Check.that(read == ENTRIES, "not every entry was read");
        if (counts) {
            reads.add(reading);
            replays.add(replaying);
            bytes = answer.length;
        } else {
            check(answer);
            Check.that(Arrays.equals(answer, caller.get(path)), "asked twice, the answer is another");
        }
    }

    private static void check(byte[] answer) {
        JsonMapper mapper = JsonMapper.shared();
        List<JsonNode> lines = new String(answer, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .map(mapper::readTree)
                .toList();
        Check.that(lines.size() == ENTRIES + 2, "not a line an entry");
        for (int no = 1; no <= ENTRIES; no++) {
            Check.that(lines.get(no).at("/recorded/entry").asInt() == no, "the steps are not in order");
        }
        Check.that(lines.getLast().at("/steps").asInt() == ENTRIES, "the end does not tell of every step");
    }

    @Override
    public void tell(Text text) {
        var replay = new Times(replays);
        var read = new Times(reads);
        text.title("A case of %,d entries, step by step".formatted(ENTRIES));
        text.line("| | times | p50 ms | at most |");
        text.line("|:--|--:|--:|--:|");
        text.line("| its entries by bare SQL | %,d | %.1f | %.1f |", read.count(), read.at(50), read.longest());
        text.line(
                "| its replay over HTTP, read to the end | %,d | %,.0f | %,.0f |",
                replay.count(), replay.at(50), replay.longest());
        text.paragraph(
                "%,.0f steps a second, %,.1f MB an answer; each step judges the case twice. Checked before: a line for each entry, in"
                        + " order, and the same bytes when asked twice. Words are withheld from the account that asks.",
                ENTRIES * 1000 / replay.at(50), bytes / 1e6);
    }
}
