package org.supporttimeline.api.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.supporttimeline.projections.ledger.Finding;
import org.supporttimeline.projections.ledger.FsckReport;
import org.supporttimeline.projections.schema.Databases;

/** A check of the whole ledger beside reading and hashing the same log, by turns. */
final class FsckMeasure implements Figures {

    private static final int ENTRIES = 3_000;

    private final List<ReadAndHash> bare = new ArrayList<>();
    private final List<FsckReport> checks = new ArrayList<>();

    static FsckMeasure measure(Path directory, Sizes sizes) throws Exception {
        try (var town = SealedTown.start(directory)) {
            Databases databases = town.server().databases();
            int cases = Math.ceilDiv(sizes.rows() / 2, ENTRIES);
            CaseLoad.into(databases.owner().dataSource(), List.of(new CaseLoad.Wanted(cases, ENTRIES)));
            long entries = (long) cases * ENTRIES;
            try (var sealer = town.seal((position, atMost) -> true)) {
                town.awaitSealed(entries);
                Check.that(sealer.broken().isEmpty(), "the ledger does not fit");
            }
            var measured = new FsckMeasure();
            for (int round = 0; round <= sizes.rounds(); round++) {
                measured.turn(town, entries, round > 0); // the first warms both up
            }
            findsWhatIsChanged(town, databases, entries / 2);
            return measured;
        }
    }

    private void turn(SealedTown town, long entries, boolean counts) throws Exception {
        ReadAndHash read = ReadAndHash.of(town.source());
        FsckReport report = town.fsck();
        Check.that(
                report.fits() && report.entries() == entries && report.proven() == entries,
                "a log that nobody has touched does not fit");
        Check.that(read.rows() == entries, "not every row was read");
        if (counts) {
            bare.add(read);
            checks.add(report);
        }
    }

    /** A check that finds nothing would be quick. */
    private static void findsWhatIsChanged(SealedTown town, Databases databases, long position) throws SQLException {
        new Queries(databases.owner().dataSource())
                .execute(
                        "ALTER TABLE log.event DISABLE TRIGGER ALL; UPDATE log.event SET revision = 2 WHERE position = "
                                + position);
        List<Finding> findings = town.fsck().findings();
        Check.that(
                findings.size() == 1
                        && findings.getFirst().kind() == Finding.Kind.ENTRY_CHANGED
                        && findings.getFirst().first() == position
                        && findings.getFirst().last() == position,
                "an entry that was changed was not found where it is");
    }

    private static double perSecond(FsckReport report) {
        return report.entries() * 1000.0 / Math.max(1, report.took().toMillis());
    }

    @Override
    public void tell(Text text) {
        double read = median(bare.stream().map(ReadAndHash::perSecond).toList());
        double checked = median(checks.stream().map(FsckMeasure::perSecond).toList());
        text.title("A check of the whole ledger (`support-api fsck`)");
        text.line(
                "%,d entries: %,.0f a second. Copying the log out in its order and hashing each row once does %,.0f; so the check"
                        + " reaches %.0f %% of it (aim ≥ 50 %%: %s).",
                checks.getFirst().entries(), checked, read, 100 * checked / read, Text.met(checked >= 0.5 * read));
        text.paragraph("Every round, in order (entries a second):");
        text.line("");
        text.line(
                "- read and hashed: %s",
                rates(bare.stream().map(ReadAndHash::perSecond).toList()));
        text.line(
                "- checked: %s",
                rates(checks.stream().map(FsckMeasure::perSecond).toList()));
        text.paragraph(
                "Checked: every entry was read and is proven by the signed checkpoint; afterwards one entry in the middle was changed,"
                        + " tiles left alone, and the check named it.");
    }

    private static double median(List<Double> rates) {
        return new Times(rates).at(50);
    }

    private static String rates(List<Double> rates) {
        return rates.stream().map("%,.0f"::formatted).collect(Collectors.joining(" · "));
    }
}
