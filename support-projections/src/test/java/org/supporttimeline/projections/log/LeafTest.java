package org.supporttimeline.projections.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafTest {

    @Test
    void a_leaf_is_what_the_reference_says() {
        var entry = new StoredEntry(
                17,
                UUID.fromString("0190a5b2-0000-7000-8000-000000000001"),
                3,
                UUID.fromString("0190a5b2-0000-7000-8000-00000000000a"),
                Instant.parse("2026-04-01T00:00:00.000001Z"),
                "SuccessNoted",
                1,
                "{\"on\":\"2026-04-01\",\"what\":\"支援\"}",
                "{}");

        assertThat(Leaf.of(entry)).isEqualTo("""
                support-timeline/entry/v1
                17
                0190a5b2-0000-7000-8000-000000000001
                3
                0190a5b2-0000-7000-8000-00000000000a
                1775001600000001
                SuccessNoted
                1
                5356b1a9e7b2bdfd434a38127c6a40cef814590d9f42d0bf69dd5bd3ddddb91b
                44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a
                """);
    }
}
