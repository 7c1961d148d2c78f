package org.supporttimeline.api.http;

import java.util.UUID;

/** Bodies to send. */
final class Facts {

    private Facts() {}

    static String intake(String office, String name) {
        return """
                {"type":"IntakeTaken","on":"2025-04-01","person":"%s","office":"%s","name":"%s","route":"SELF"}
                """.formatted(UUID.randomUUID(), office, name);
    }

    static String contact(String on, String note) {
        return """
                {"type":"ClientContacted","on":"%s","channel":"PHONE","begunBy":"CLIENT","note":"%s"}
                """.formatted(on, note);
    }

    /** A new case of the office, opened by its staff; its path. */
    static String openCase(TestService service, String office) {
        Answer answer = service.as(office + "-staff").post("/api/cases", intake(office, "山田 花子"));
        if (answer.status() != 201) {
            throw new AssertionError("no case: " + answer.status() + " " + answer.body());
        }
        return "/api/cases/" + answer.text("/caseId");
    }
}
