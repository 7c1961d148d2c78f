package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import org.junit.jupiter.api.Test;

class BackTestTest {

    private final TestService service = TestService.shared();
    private final Caller manager = service.as("north-service-manager");

    @Test
    void a_rule_is_looked_back_at_beside_what_is_tried() {
        openCase(service, "north");
        Answer answer = manager.get("/api/backtest?rule=R1&set=rhythm-forms=3&set=rhythm-low=1&horizon=90d");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/rule")).isEqualTo("R1");
        assertThat(answer.json().at("/horizonDays").asInt()).isEqualTo(90);
        assertThat(answer.json().at("/leftOut").asInt()).isZero();
        assertThat(answer.json().at("/inForce/firings").isNumber()).isTrue();
        assertThat(answer.json().at("/tried/firings").isNumber()).isTrue();
        assertThat(answer.json().at("/thresholds").findValuesAsString("tried")).contains("3", "1");
        assertThat(answer.header("Log-Position")).isNotEmpty();
        Answer plain = manager.get("/api/backtest?rule=R1");
        assertThat(plain.json().at("/horizonDays").asInt()).isEqualTo(60);
        assertThat(plain.json().at("/tried").isObject()).isFalse();
    }

    @Test
    void a_mistaken_setting_is_answered_with_those_that_the_rule_reads() {
        Answer unknown = manager.get("/api/backtest?rule=R1&set=weeks=3");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.json().at("/faults/0/field").asString()).isEqualTo("set");
        assertThat(unknown.json().at("/faults/0/allowed").toString()).contains("rhythm-forms (times)");
        Answer value = manager.get("/api/backtest?rule=R1&set=rhythm-forms=many");
        assertThat(value.status()).isEqualTo(400);
        assertThat(value.json().at("/faults/0/en").asString()).contains("a whole number");
        assertThat(manager.get("/api/backtest").status()).isEqualTo(400);
        assertThat(manager.get("/api/backtest?rule=R1&horizon=0d").status()).isEqualTo(400);
        assertThat(manager.get("/api/backtest?rule=R1&set=rhythm-forms").status())
                .isEqualTo(400);
    }
}
