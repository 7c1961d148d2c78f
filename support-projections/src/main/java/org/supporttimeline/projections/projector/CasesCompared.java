package org.supporttimeline.projections.projector;

import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import org.supporttimeline.projections.log.CaseLog;
import org.supporttimeline.projections.log.RecordedEntry;
import org.supporttimeline.projections.projector.CaseFolds.Folded;
import org.supporttimeline.projections.projector.Difference.Compared;

/** Some cases, compared for one projection after the other. */
final class CasesCompared {

    private final CaseLog log;
    private final RebuiltCases rebuilt;
    private final CaseFolds folds;
    private final LocalDate today;
    private final long seed;
    private final Map<LocalDate, Map<Projection, RowMaker>> makers = new HashMap<>();

    CasesCompared(
            CaseLog log, RebuiltCases rebuilt, Map<UUID, List<RecordedEntry>> scanned, LocalDate today, long seed) {
        this.log = log;
        this.rebuilt = rebuilt;
        this.folds = new CaseFolds(log, scanned);
        this.today = today;
        this.seed = seed;
    }

    /**
     * The rows of a case, made in each way.
     *
     * @param whole of all its entries
     * @param asOf of the record as of the same position
     * @param earlier a position before, or that one
     * @param beginning of its entries up to the earlier position
     * @param asOfEarlier of the record as of the earlier position
     */
    private record Made(CaseRows whole, CaseRows asOf, long earlier, CaseRows beginning, CaseRows asOfEarlier) {}

    void compare(List<UUID> cases, LiveCases live, ProjectionTally tally) throws SQLException {
        Projection projection = tally.projection();
        Map<UUID, Made> made = new LinkedHashMap<>();
        Map<UUID, String> failed = new HashMap<>();
        for (UUID caseId : cases) {
            try {
                long position = live.position(caseId);
                if (!folds.entries(caseId, position).isEmpty()) {
                    made.put(caseId, make(projection, caseId, position, live.day(caseId, today)));
                }
            } catch (RuntimeException e) {
                if (!Failure.isOfTheCase(e)) {
                    throw e;
                }
                failed.put(caseId, Failure.describe(e));
            }
        }
        RowsByCase written = rebuilt.written(projection, all(made, Made::whole), failed);
        made.keySet().removeAll(failed.keySet());
        var asRebuilt = new RowComparison(projection, Compared.LIVE_AND_REBUILT, live.rows(), written);
        var asOf = new RowComparison(
                projection, Compared.REBUILT_AND_AS_OF, written, RowsByCase.of(projection, all(made, Made::asOf)));
        var asOfEarlier = new RowComparison(
                projection,
                Compared.BEGINNING_AND_AS_OF,
                RowsByCase.of(projection, all(made, Made::beginning)),
                RowsByCase.of(projection, all(made, Made::asOfEarlier)));
        for (UUID caseId : cases) {
            long position = live.position(caseId);
            Made one = made.get(caseId);
            String why = failed.get(caseId);
            if (why != null) {
                tally.differs(new Difference(
                        projection.name(), caseId, position, Compared.LIVE_AND_REBUILT, "no rows can be made: " + why));
            } else {
                asRebuilt
                        .first(caseId, position)
                        .or(() -> asOf.first(caseId, position))
                        .or(() -> asOfEarlier.first(caseId, one == null ? position : one.earlier()))
                        .ifPresent(tally::differs);
            }
        }
        tally.compared(
                live.rows().count(),
                live.parked(),
                cases.stream().mapToLong(live::position).max().orElse(0));
    }

    private static List<CaseRows> all(Map<UUID, Made> made, Function<Made, CaseRows> side) {
        return made.values().stream().map(side).toList();
    }

    private Made make(Projection projection, UUID caseId, long position, LocalDate day) {
        RowMaker maker = makers.computeIfAbsent(day, of -> new HashMap<>())
                .computeIfAbsent(projection, of -> maker(projection, day));
        Folded now = folds.at(caseId, position);
        var random = new SplittableRandom(seed ^ caseId.getMostSignificantBits());
        Folded then = folds.at(
                caseId, now.scanned().get(random.nextInt(now.scanned().size())).position());
        return new Made(
                maker.whole(caseId, now.scanned(), now.file()),
                maker.rows(caseId, now.alone(), now.on(day)),
                then.position(),
                maker.whole(caseId, then.scanned(), then.file()),
                maker.rows(caseId, then.alone(), then.on(day)));
    }

    private RowMaker maker(Projection projection, LocalDate day) {
        InstantSource then = () -> day.atStartOfDay(RowMaker.JAPAN).toInstant();
        return new RowMaker(projection, new CaseFolder(log.entries(), log.wire()), then);
    }
}
