package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;

/** How far the live tables of a projection are, each segment, within the caller's transaction. */
final class LiveTokens {

    private static final String READ =
            "SELECT segment, position FROM projection.token WHERE processor_name = ? ORDER BY segment";

    private static final String MOVE = """
            UPDATE projection.token SET token = ?, token_type = ? WHERE processor_name = ? AND segment = ?
            """;

    private final String projection;
    private final List<Reached> segments;

    private record Reached(Segment segment, long position) {}

    private LiveTokens(String projection, List<Reached> segments) {
        this.projection = projection;
        this.segments = segments;
    }

    /** Reads and holds them: until the transaction ends, no batch of the projection is committed. */
    static LiveTokens lock(Connection connection, String projection) throws SQLException {
        return read(connection, projection, READ + " FOR UPDATE");
    }

    /** Reads them; the transaction's snapshot tells whether rows are of the same moment. */
    static LiveTokens read(Connection connection, String projection) throws SQLException {
        return read(connection, projection, READ);
    }

    private static LiveTokens read(Connection connection, String projection, String query) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        List<Long> positions = new ArrayList<>();
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, projection);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                    positions.add(rows.getLong(2));
                }
            }
        }
        int[] all = ids.stream().mapToInt(Integer::intValue).toArray();
        List<Reached> reached = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            reached.add(new Reached(Segment.computeSegment(all[i], all), positions.get(i)));
        }
        return new LiveTokens(projection, reached);
    }

    long lowest() {
        return segments.stream().mapToLong(Reached::position).min().orElse(0);
    }

    long highest() {
        return segments.stream().mapToLong(Reached::position).max().orElse(0);
    }

    /** The position that the rows of a case reflect, unless it is parked. */
    long of(UUID caseId) {
        return segments.stream()
                .filter(one -> one.segment().matches(caseId))
                .mapToLong(Reached::position)
                .findFirst()
                .orElse(0);
    }

    /** Whether the live tables have what was recorded at a position of a case. */
    boolean have(UUID caseId, long position) {
        return segments.stream()
                .anyMatch(one -> one.position() >= position && one.segment().matches(caseId));
    }

    /**
     * Moves on those that are not as far as a position. A worker that has a batch from before in hand cannot store its token
     * any more, and begins again from here.
     */
    void moveTo(Connection connection, long position) throws SQLException {
        var token = TokenSerializer.create().serialize(new GlobalSequenceTrackingToken(position), String.class);
        try (var statement = connection.prepareStatement(MOVE)) {
            for (Reached one : segments) {
                if (one.position() < position) {
                    statement.setString(1, token.getData());
                    statement.setString(2, token.getType().getName());
                    statement.setString(3, projection);
                    statement.setInt(4, one.segment().getSegmentId());
                    statement.executeUpdate();
                }
            }
        }
    }
}
