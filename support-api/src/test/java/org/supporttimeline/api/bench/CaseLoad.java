package org.supporttimeline.api.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.projections.log.WireForm;

/** Puts cases of some length into an empty log, as its owner may. */
final class CaseLoad {

    private static final String COPY = "COPY log.event FROM STDIN";

    private final BenchFacts facts = new BenchFacts(1);
    private final WireForm wire = WireForm.present();
    private final Instant begin = Instant.now().minusSeconds(86_400);
    private final CopyIn rows;
    private long position;

    private CaseLoad(CopyIn rows) {
        this.rows = rows;
    }

    /** What is to be loaded: so many cases of that many entries. */
    record Wanted(int cases, int entries) {}

    /** Loads them, and gives their ids in the order of what is wanted. */
    static List<List<UUID>> into(DataSource owner, List<Wanted> wanted) throws SQLException {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT log.begin_load()");
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            var load = new CaseLoad(copy);
            List<List<UUID>> loaded = new ArrayList<>();
            for (Wanted one : wanted) {
                loaded.add(load.cases(one));
            }
            copy.endCopy();
            statement.execute("SELECT log.finish_load()");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("ANALYZE log.event");
            return loaded;
        }
    }

    private List<UUID> cases(Wanted wanted) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < wanted.cases(); i++) {
            UUID id = facts.uuid();
            ids.add(id);
            for (int no = 1; no <= wanted.entries(); no++) {
                write(id, no, facts.earlier(no, wanted.entries()));
            }
        }
        return ids;
    }

    private void write(UUID caseId, int no, Fact fact) throws SQLException {
        position++;
        String row = String.join(
                        "\t",
                        Long.toString(position),
                        caseId.toString(),
                        Integer.toString(no),
                        facts.uuid().toString(),
                        begin.plusNanos(1000 * position).toString(),
                        EventCatalogue.of(fact).name(),
                        "1",
                        wire.write(fact),
                        wire.write(facts.metadata()))
                .replace("\\", "\\\\");
        byte[] bytes = (row + "\n").getBytes(UTF_8);
        rows.writeToCopy(bytes, 0, bytes.length);
    }
}
