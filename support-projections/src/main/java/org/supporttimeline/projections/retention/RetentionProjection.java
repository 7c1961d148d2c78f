package org.supporttimeline.projections.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supporttimeline.domain.statistics.CaseHistory;
import org.supporttimeline.projections.projector.KnownCase;
import org.supporttimeline.projections.projector.OfficeRow;
import org.supporttimeline.projections.projector.Projection;
import org.supporttimeline.projections.projector.Table;

/** The tables behind {@link Histories}. */
public final class RetentionProjection implements Projection {

    /** The projection's name. */
    public static final String NAME = "retention";

    private static final List<Table> TABLES = List.of(
            Table.ofState("person", PersonRow.class),
            Table.ofState("keeping", KeepingRow.class),
            Table.ofState("stage", StageRow.class),
            Table.ofState("job", JobRow.class),
            Table.ofState("word", WordRow.class),
            OfficeRow.TABLE);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Table> tables() {
        return TABLES;
    }

    @Override
    public List<Record> state(KnownCase known) {
        List<Record> rows = new ArrayList<>();
        Optional<CaseHistory> history = CaseHistory.of(known.caseId(), known.file());
        history.ifPresent(told -> {
            rows.add(PersonRow.of(told));
            told.keepings().forEach(keeping -> rows.add(KeepingRow.of(keeping)));
            told.stages().forEach(stage -> rows.add(StageRow.of(stage)));
            told.jobs().forEach(job -> rows.add(JobRow.of(job)));
            told.words().forEach(word -> rows.add(WordRow.of(word)));
            rows.addAll(OfficeRow.of(known));
        });
        return rows;
    }
}
