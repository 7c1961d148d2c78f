package org.supporttimeline.projections.projector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TokenSerializerTest {

    @AutoClose
    final LiveLog live = new LiveLog();

    private static String json(TrackingToken token) {
        return TokenSerializer.create().serialize(token, String.class).getData();
    }

    private static Object read(String json, Class<?> type) {
        return TokenSerializer.create()
                .deserialize(new SimpleSerializedObject<>(
                        json, String.class, new SimpleSerializedType(type.getName(), null)));
    }

    @Test
    void tokens_are_read_back_even_those_of_a_replay() {
        var plain = new GlobalSequenceTrackingToken(17);
        var replay = ReplayToken.createReplayToken(plain, new GlobalSequenceTrackingToken(3));
        assertThat(read(json(plain), GlobalSequenceTrackingToken.class)).isEqualTo(plain);
        assertThat(read(json(replay), ReplayToken.class)).isEqualTo(replay);
    }

    @Test
    void no_other_class_is_made_from_a_token() {
        String json = "{\"tokenAtReset\":{\"@class\":\"java.io.File\"},\"currentToken\":null}";
        assertThatThrownBy(() -> read(json, ReplayToken.class)).isInstanceOf(SerializationException.class);
    }

    @Test
    void the_database_reads_the_position_from_a_token() {
        var plain = new GlobalSequenceTrackingToken(17);
        var replay = ReplayToken.createReplayToken(plain, new GlobalSequenceTrackingToken(3));
        live.execute("""
                INSERT INTO projection.token (processor_name, segment, token, claimed_at)
                VALUES ('a', 0, '%s', ''), ('b', 0, '%s', ''), ('c', 0, NULL, ''), ('d', 0, '%s', ''), ('d', 1, NULL, '')
                """.formatted(json(plain), json(replay), json(plain)));
        assertThat(live.rows("SELECT position::text FROM projection.reflected ORDER BY projection"))
                .containsExactly("17", "3", "0", "0");
        assertThat(live.rows("SELECT " + Reflected.of("none"))).containsExactly("0");
    }
}
