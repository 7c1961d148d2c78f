package org.supporttimeline.projections.log;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.supporttimeline.domain.casefile.CaseFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folded case files in the database, for the first command after a start. Written in the background every so many entries; lost,
 * late or of another fold's version, they cost time and nothing else.
 */
public final class Snapshots implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final int EVERY = 200;
    private static final int QUEUE = 64;

    private static final String READ = "SELECT file FROM log.snapshot WHERE case_id = ? AND fold_version = ?";

    private static final String WRITE = """
            INSERT INTO log.snapshot AS s (case_id, entry_no, fold_version, file) VALUES (?, ?, ?, ?::json)
            ON CONFLICT (case_id) DO UPDATE
               SET entry_no = excluded.entry_no, fold_version = excluded.fold_version, file = excluded.file
             WHERE s.fold_version <> excluded.fold_version OR s.entry_no < excluded.entry_no""";

    private final DataSource source;
    private final JsonMapper json = Json.builder().build();
    private final ThreadPoolExecutor background = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("log-snapshots").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    /** @param source the pool that reads use */
    public Snapshots(DataSource source) {
        this.source = source;
    }

    /** The stored file of a case, if it was folded as this program folds. */
    Optional<CaseFile> read(UUID caseId) {
        try (var connection = source.getConnection();
                var query = connection.prepareStatement(READ)) {
            query.setObject(1, caseId);
            query.setInt(2, CaseFile.FOLD_VERSION);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(json.readValue(row.getString(1), CaseFile.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LogUnavailable(e);
        } catch (JacksonException e) {
            LOG.warn("the snapshot of case {} does not fit this program and is not used", caseId);
            return Optional.empty();
        }
    }

    /** Stores the file some time if it has passed a multiple of 200 entries since it was last looked at. */
    void offer(UUID caseId, int before, CaseFile file) {
        if (file.lastEntry() / EVERY > before / EVERY) {
            background.execute(() -> write(caseId, file));
        }
    }

    private void write(UUID caseId, CaseFile file) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(WRITE)) {
            statement.setObject(1, caseId);
            statement.setInt(2, file.lastEntry());
            statement.setInt(3, CaseFile.FOLD_VERSION);
            statement.setString(4, json.writeValueAsString(file));
            statement.executeUpdate();
        } catch (SQLException | JacksonException e) {
            LOG.warn(
                    "a snapshot of case {} was not stored: {}",
                    caseId,
                    e.getClass().getSimpleName());
        }
    }

    /** Lets the write under way end; those queued are not worth waiting for. */
    @Override
    public void close() {
        background.getQueue().clear();
        background.shutdown();
        try {
            background.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
