package org.supporttimeline.projections.projector;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Stores a token only over the one that this node has seen last: a batch follows on what the tables hold, or is not committed.
 * So a worker whose token a rebuild has moved on, or from which another node has worked meanwhile, begins again at where the
 * token is now.
 */
final class FollowingTokenStore extends JdbcTokenStore {

    private static final String STORE = """
            UPDATE projection.token SET token = ?, token_type = ?, claimed_at = ?
             WHERE owner = ? AND processor_name = ? AND segment = ? AND position = ?
            """;

    /** Axon, too, dates its claims by the node's clock. */
    private static final InstantSource CLAIMS = InstantSource.system();

    private final String node;
    private final Serializer serializer;
    private final Map<Integer, Long> seen = new ConcurrentHashMap<>();

    FollowingTokenStore(Builder builder, String node, Serializer serializer) {
        super(builder.nodeId(node).serializer(serializer));
        this.node = node;
        this.serializer = serializer;
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, int segment) {
        return see(segment, super.fetchToken(processorName, segment));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processorName, Segment segment) {
        return see(segment.getSegmentId(), super.fetchToken(processorName, segment));
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processorName, int segment) {
        super.storeToken(token, processorName, segment);
        see(segment, token);
    }

    private @Nullable TrackingToken see(int segment, @Nullable TrackingToken token) {
        seen.put(segment, token == null ? 0 : token.position().orElse(0));
        return token;
    }

    @Override
    protected PreparedStatement storeUpdate(
            Connection connection, @Nullable TrackingToken token, String processorName, int segment)
            throws SQLException {
        SerializedObject<String> stored = token == null ? null : serializer.serialize(token, String.class);
        PreparedStatement statement = connection.prepareStatement(STORE);
        statement.setString(1, stored == null ? null : stored.getData());
        statement.setString(2, stored == null ? null : stored.getType().getName());
        statement.setString(3, DateTimeUtils.formatInstant(CLAIMS.instant()));
        statement.setString(4, node);
        statement.setString(5, processorName);
        statement.setInt(6, segment);
        statement.setLong(7, seen.getOrDefault(segment, 0L));
        return statement;
    }

    /** Nothing was there to be stored over: the token has moved, or another node has it. */
    @Override
    protected void updateToken(
            Connection connection, ResultSet found, @Nullable TrackingToken token, String processorName, int segment) {
        throw new UnableToClaimTokenException("segment " + segment + " of " + processorName + " is not where it was");
    }
}
