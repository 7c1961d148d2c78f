package org.supporttimeline.projections.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.supporttimeline.projections.schema.TestDatabase;

class AccessLeafTest {

    /** As docs/reference/access.md prints it. */
    private static final String LEAVES = """
            SELECT concat_ws(E'\\n', 'support-timeline/access/v1', position,
                             (extract(epoch FROM recorded_at) * 1000000)::bigint, actor, role,
                             array_to_string(offices, ','), kind, operation, purpose,
                             array_to_string(cases, ',')) || E'\\n'
              FROM access.entry ORDER BY position""";

    private static final UUID FIRST = UUID.fromString("0190a5b2-0000-7000-8000-000000000001");
    private static final UUID LAST = UUID.fromString("f190a5b2-0000-7000-8000-000000000001");

    private static final Accessed READ = new Accessed(
            new Accessor("north-staff", "STAFF", List.of("south", "north")),
            AccessKind.READ,
            "GET /api/caseload",
            Purpose.SUPPORT,
            List.of(LAST, FIRST));

    @Test
    void a_leaf_is_what_the_reference_says() {
        assertThat(AccessLeaf.of(new AccessEntry(17, Instant.parse("2026-04-01T00:00:00.000001Z"), READ)))
                .isEqualTo("""
                        support-timeline/access/v1
                        17
                        1775001600000001
                        north-staff
                        STAFF
                        north,south
                        READ
                        GET /api/caseload
                        SUPPORT
                        0190a5b2-0000-7000-8000-000000000001,f190a5b2-0000-7000-8000-000000000001
                        """);
    }

    @Test
    void what_is_not_there_is_an_empty_line() {
        var failed = Accessed.of(Accessor.NOBODY, AccessKind.LOGIN_FAILED, "sign-in", List.of());
        assertThat(AccessLeaf.of(new AccessEntry(1, Instant.EPOCH, failed)))
                .isEqualTo("support-timeline/access/v1\n1\n0\n\n\n\nLOGIN_FAILED\nsign-in\n\n\n");
    }

    @Test
    void the_statement_of_the_reference_gives_the_same() throws SQLException {
        try (var database = TestDatabase.fresh()) {
            try (var log = new AccessLog(database.service(), Duration.ofSeconds(10))) {
                log.record(READ);
                log.record(Accessed.of(Accessor.NOBODY, AccessKind.LOGIN_FAILED, "sign-in", List.of()));
            }
            var leaves = new ArrayList<String>();
            try (var connection = database.service().getConnection();
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(LEAVES)) {
                while (row.next()) {
                    leaves.add(row.getString(1));
                }
            }
            assertThat(new AccessHistory(database.service()).after(0, 10))
                    .extracting(AccessLeaf::of)
                    .isEqualTo(leaves)
                    .hasSize(2);
        }
    }

    @Test
    void nothing_that_could_be_a_persons_words_or_break_a_line_gets_in() {
        for (String wrong : List.of("山田 花子", "a\nb", "a,b", "A")) {
            assertThatThrownBy(() -> new Accessor(wrong, "STAFF", List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Accessor("a", "STAFF", List.of(wrong)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Accessor("a", "STAFF,X", List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Accessed.of(Accessor.NOBODY, AccessKind.READ, "GET /山田", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Accessed.of(Accessor.NOBODY, AccessKind.READ, "a\nb", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
