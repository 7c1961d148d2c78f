package org.supporttimeline.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInTest {

    private final TestService service = TestService.shared();

    @Test
    void an_account_signs_in_with_its_password() {
        Answer answer = service.as("north-staff").get("/api/account");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().toString())
                .isEqualTo("{\"id\":\"north-staff\",\"role\":\"STAFF\",\"offices\":[\"north\"]}");
    }

    @Test
    void a_stranger_is_asked_to_sign_in() {
        Answer answer = service.stranger().get("/api/account");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void what_nobody_allowed_is_denied() {
        assertThat(service.as("north-admin").get("/nowhere").status()).isEqualTo(403);
        assertThat(service.as("north-admin").get("/actuator/env").status()).isEqualTo(403);
        assertThat(service.stranger().get("/nowhere").status()).isEqualTo(401);
    }

    @Test
    void a_form_is_served_in_its_newest_version() {
        Answer answer = service.as("north-staff").get("/api/forms/weekly-progress");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/code")).isEqualTo("weekly-progress");
    }
}
