package org.supporttimeline.api.bench;

import java.util.SequencedMap;

/**
 * What measuring appends gave.
 *
 * @param figures by the number of callers
 * @param loaded rows in each table before
 * @param recorded events that were recorded through the command bus, and found to be there
 * @param inserted rows that were inserted bare, and found to be there
 * @param bytes the size of a recorded row
 */
record AppendResult(SequencedMap<Integer, AppendFigures> figures, long loaded, int recorded, int inserted, int bytes)
        implements Figures {

    @Override
    public void tell(Text text) {
        text.title("Appends a second");
        text.line(
                "| callers | bare insert | command, case of 10 | of the bare rate | aim | met | command, case of 3,000 |"
                        + " slower than on 10 | aim ≤ 15 %% | p50 / p99 ms, bare | p50 / p99 ms, case of 10 | p50 / p99 ms, case of 3,000 |");
        text.line("|--:|--:|--:|--:|--:|:--|--:|--:|:--|--:|--:|--:|");
        figures.forEach((callers, one) -> text.line(
                "| %d | %,.0f | %,.0f | %.0f %% | ≥ %.0f %% | %s | %,.0f | %.0f %% | %s | %s | %s | %s |",
                callers,
                one.bare().perSecond(),
                one.onShort().perSecond(),
                100 * one.share(),
                100 * aim(callers),
                Text.met(one.share() >= aim(callers)),
                one.onLong().perSecond(),
                100 * one.loss(),
                Text.met(one.loss() <= 0.15),
                one.bare().times(),
                one.onShort().times(),
                one.onLong().times()));
        text.paragraph("Every round, in order (appends a second):");
        text.line("");
        figures.forEach((callers, one) -> {
            text.line("- %d callers, bare: %s", callers, one.bare().rates());
            text.line("- %d callers, case of 10: %s", callers, one.onShort().rates());
            text.line("- %d callers, case of 3,000: %s", callers, one.onLong().rates());
        });
        text.paragraph(
                "A row has %,d bytes; each table held %,d rows before. Checked afterwards: all %,d acknowledged events are in the log,"
                        + " once, where their callers were told, and nothing else; positions run without a gap from 1 on and time grows"
                        + " with them; all %,d bare inserts are there.",
                bytes, loaded, recorded, inserted);
    }

    private static double aim(int callers) {
        return callers == 1 ? 0.40 : callers == 8 ? 0.60 : 0.90;
    }
}
