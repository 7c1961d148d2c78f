package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HealthTest {

    private final TestService service = TestService.shared();

    @Test
    void a_stranger_learns_whether_it_is_ready_and_nothing_else() {
        for (String path :
                new String[] {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"}) {
            Answer answer = service.stranger().get(path);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.json().at("/status").asString()).isEqualTo("UP");
            assertThat(answer.body()).doesNotContain("components").doesNotContain("details");
        }
    }

    @Test
    void a_member_of_staff_learns_no_more() {
        assertThat(service.as("north-staff").get("/actuator/health/readiness").body())
                .doesNotContain("components");
    }

    @Test
    void the_ledger_is_told_of_and_is_no_part_of_readiness() {
        Answer all = service.as("north-admin").get("/actuator/health");
        assertThat(all.json().at("/components/ledger/status").asString()).isEqualTo("UP");
        assertThat(all.json().at("/components/ledger/details/sealsHere").asBoolean())
                .isTrue();
        JsonNode details = all.json().at("/components/ledger/details");
        assertThat(details.at("/access.sealsHere").asBoolean()).isTrue();
        assertThat(details.at("/access.sealed").asLong(-1))
                .isBetween(0L, details.at("/access.log").asLong());
        Answer ready = service.as("north-admin").get("/actuator/health/readiness");
        assertThat(ready.json().at("/components").propertyNames()).doesNotContain("ledger");
    }

    @Test
    void readiness_asks_databases_log_and_projections() {
        Answer answer = service.as("north-admin").get("/actuator/health/readiness");
        assertThat(answer.json().at("/components").propertyNames())
                .contains("database", "vault", "log", "projections", "readinessState");
        assertThat(answer.json()
                        .at("/components/projections/details/timeline.parked")
                        .asInt())
                .isZero();
    }

    @Test
    void how_far_each_projection_is_behind_is_a_metric() {
        for (String metric :
                new String[] {"supporttimeline.projection.lag", "supporttimeline.projection.lag.entries"}) {
            var measured =
                    service.as("north-admin").get("/actuator/metrics/" + metric).json();
            assertThat(measured.at("/availableTags/0/values"))
                    .hasSize(service.bean(org.supporttimeline.projections.projector.Projectors.class)
                            .all()
                            .size());
            assertThat(measured.at("/measurements/0/value").asDouble(-1)).isNotNegative();
        }
    }
}
