package org.supporttimeline.api.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A case of 3,000 entries in an office: five years of daily notes, recorded over HTTP as anybody records. */
final class LongCase {

    static final int ENTRIES = 3_000;

    private static final String NOTE = "職場の様子を電話で聞いた。休まずに通えており、昼食後に少し疲れが出るとのこと。来週また連絡する。";

    private static final String THERE = "SELECT case_id FROM log.event WHERE entry_no = " + ENTRIES
            + " AND case_id IN (SELECT case_id FROM caseload.case_now WHERE office = '" + Office.ID.value() + "')";

    private LongCase() {}

    /** The one that is there, or a new one. */
    static UUID in(Office office) throws Exception {
        List<String> there = office.town().queries().texts(THERE);
        return there.isEmpty() ? recordedIn(office) : UUID.fromString(there.getFirst());
    }

    private static UUID recordedIn(Office office) throws Exception {
        LocalDate begin = LocalDate.now(Town.CLOCK).minusYears(5);
        try (var http = HttpClient.newHttpClient()) {
            UUID id = UUID.fromString(JsonMapper.shared()
                    .readTree(post(http, office, "/api/cases", """
                            {"type":"IntakeTaken","on":"%s","person":"%s","office":"%s","name":"長野 続","route":"SELF"}
                            """.formatted(begin, new UUID(1, 1), Office.ID.value())))
                    .get("caseId")
                    .asString());
            for (int entry = 2; entry <= ENTRIES; entry++) {
                post(http, office, "/api/cases/" + id + "/entries", """
                        {"type":"ClientContacted","on":"%s","channel":"PHONE","begunBy":"OFFICE","note":"%s"}
                        """.formatted(
                                begin.plusDays(entry * 1_800L / ENTRIES), NOTE));
            }
            return id;
        }
    }

    private static String post(HttpClient http, Office office, String path, String json)
            throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((office.account() + ":" + Town.PASSWORD).getBytes(UTF_8));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(
                                "http://127.0.0.1:" + office.service().port() + path))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json, UTF_8))
                        .build(),
                HttpResponse.BodyHandlers.ofString(UTF_8));
        Check.that(answer.statusCode() == 201, "not recorded: " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }
}
