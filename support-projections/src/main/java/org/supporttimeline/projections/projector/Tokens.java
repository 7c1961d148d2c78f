package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;

/** How far a projection is: Axon's tokens in {@code projection.token}, one a segment. */
final class Tokens {

    /** Two nodes may begin at once, and a duplicate key would cost the second its transaction; so not by Axon. */
    private static final String SEED = """
            INSERT INTO projection.token (processor_name, segment, claimed_at)
            SELECT ?, s, '1970-01-01T00:00:00Z' FROM generate_series(0, ? - 1) AS s
             WHERE NOT EXISTS (SELECT FROM projection.token WHERE processor_name = ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String SEGMENTS = "SELECT segment FROM projection.token WHERE processor_name = ?";

    private static final String STATUS = """
            SELECT segment, position, owner, claimed_at FROM projection.token WHERE processor_name = ? ORDER BY segment
            """;

    private static final String LOCK =
            "SELECT position FROM projection.token WHERE processor_name = ? AND segment = ? FOR UPDATE";

    private final String projection;
    private final String position;
    private final Transactions transactions;

    Tokens(String projection, Transactions transactions) {
        this.projection = projection;
        this.position = "SELECT " + Reflected.of(projection);
        this.transactions = transactions;
    }

    TokenStore store(ProjectorSettings settings) {
        var builder = JdbcTokenStore.builder()
                .connectionProvider(transactions::connection)
                .contentType(String.class)
                .claimTimeout(settings.claim())
                .schema(TokenSchema.builder()
                        .setTokenTable("projection.token")
                        .setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment")
                        .setTokenColumn("token")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("claimed_at")
                        .setOwnerColumn("owner")
                        .build());
        return new FollowingTokenStore(builder, settings.node(), TokenSerializer.create());
    }

    /** Makes the tokens of a new projection, at the log's beginning. */
    void seed(int segments) throws SQLException {
        try (var connection = transactions.connection();
                var statement = connection.prepareStatement(SEED)) {
            statement.setString(1, projection);
            statement.setInt(2, segments);
            statement.setString(3, projection);
            statement.executeUpdate();
        }
    }

    /** The position that every segment has reached. */
    long position() throws SQLException {
        try (var connection = transactions.connection();
                var statement = connection.prepareStatement(position);
                var result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Who works on what; empty before the projection has begun. */
    List<SegmentStatus> segments() throws SQLException {
        try (var connection = transactions.connection();
                var statement = connection.prepareStatement(STATUS)) {
            statement.setString(1, projection);
            try (var result = statement.executeQuery()) {
                List<SegmentStatus> segments = new ArrayList<>();
                while (result.next()) {
                    segments.add(new SegmentStatus(
                            result.getInt(1),
                            result.getLong(2),
                            result.getString(3),
                            DateTimeUtils.parseInstant(result.getString(4))));
                }
                return segments;
            }
        }
    }

    /**
     * Holds the token of a case's segment until the transaction ends, so that no batch that may concern the case commits
     * meanwhile, and answers how far it is.
     */
    long lock(Connection connection, UUID caseId) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, projection);
            statement.setInt(2, segmentOf(connection, caseId));
            try (var result = statement.executeQuery()) {
                return result.next() ? result.getLong(1) : 0;
            }
        }
    }

    private int segmentOf(Connection connection, UUID caseId) throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (var statement = connection.prepareStatement(SEGMENTS)) {
            statement.setString(1, projection);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    ids.add(result.getInt(1));
                }
            }
        }
        int[] segments = ids.stream().mapToInt(Integer::intValue).toArray();
        return Arrays.stream(Segment.computeSegments(segments))
                .filter(segment -> segment.matches(caseId))
                .mapToInt(Segment::getSegmentId)
                .findFirst()
                .orElse(0);
    }
}
