package org.supporttimeline.api.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.Answered;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Specimens;
import org.supporttimeline.domain.event.SupportEvent;

/** Requests that say the marker in every place where a body can say something, well and badly formed. */
final class Requests {

    private static final String OFFICE = "sample-office";

    private final LoudService service;
    private final List<String> unexpected = new ArrayList<>();
    private int recorded;

    Requests(LoudService service) {
        this.service = service;
    }

    /** The specimen of a type as a client sends it. */
    private static String json(EventType type) {
        SupportEvent specimen = Specimens.full().sealing(field -> Marker.TEXT).of(type);
        return Answered.json(specimen, words -> new Words.Plain(words.sealed()))
                .replaceAll("office-\\d", OFFICE)
                .replace("\"birthYearBand\":1", "\"birthYearBand\":1990")
                .replace("\"birthDate\":\"" + Marker.TEXT + "\"", "\"birthDate\":\"1998-05-01\"");
    }

    /** A case whose first entry says the marker; its path. */
    String open() {
        HttpResponse<String> opened = service.post(
                "staff", "/api/cases", json(EventCatalogue.byName("IntakeTaken").orElseThrow()));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        recorded++;
        return opened.headers().firstValue("Location").orElseThrow().replaceFirst("/entries/1$", "");
    }

    /** Every fact of the catalogue; the case's rules refuse some. */
    void facts(String path) {
        EventCatalogue.all().stream()
                .filter(EventType::isFact)
                .forEach(type -> send("staff", path + "/entries", json(type), "application/json"));
        send("staff", path + "/entries", note(Marker.escaped()), "application/json");
    }

    /** What is recorded about entries that are there, and refused about one that is not. */
    void amendments(String path) {
        String correction = "{\"replacement\":" + note(Marker.TEXT) + ",\"reason\":\"" + Marker.TEXT + "\"}";
        String retraction = "{\"reason\":\"" + Marker.TEXT + "\",\"seenUpTo\":9999}";
        for (int entry : List.of(1, recorded, 999)) {
            send("staff", path + "/entries/" + entry + "/correction", correction, "application/json");
        }
        for (int entry : List.of(recorded, 999)) {
            send("staff", path + "/entries/" + entry + "/retraction", retraction, "application/json");
        }
    }

    /** By people who may not, and about a case that is not there. */
    void forbidden(String path) {
        for (String account : List.of("auditor", "reporter", "admin")) {
            refused(account, path + "/entries", note(Marker.TEXT), "application/json");
        }
        refused(null, path + "/entries", note(Marker.TEXT), "application/json");
        refused("staff", "/api/cases/" + UUID.randomUUID() + "/entries", note(Marker.TEXT), "application/json");
        refused("staff", path + "/entries", note(Marker.TEXT), "text/plain");
        refused("staff", path, note(Marker.TEXT), "application/json");
    }

    /** Bodies that are wrong in one way each. */
    void malformed(String path) {
        String m = Marker.TEXT;
        for (String body : List.of(
                "",
                m,
                "\"" + m + "\"",
                "[\"" + m + "\"]",
                "{\"type\":\"" + m + "\"}",
                "{\"type\":\"SuccessNoted\",\"what\":\"" + m,
                "{\"type\":\"SuccessNoted\",\"what\":" + m + "}",
                "{\"type\":\"SuccessNoted\",\"what\":{\"" + m + "\":\"" + m + "\"}}",
                "{\"type\":\"SuccessNoted\",\"on\":\"" + m + "\",\"what\":\"" + m + "\"}",
                "{\"type\":\"SuccessNoted\",\"on\":\"2025-04-02\",\"what\":\"" + m + "\",\"what\":\"" + m + "\"}",
                "{\"type\":\"SuccessNoted\",\"on\":\"2025-04-02\",\"what\":\"" + m + "\",\"said\":\"" + m + "\"}",
                "{\"type\":\"SuccessNoted\",\"on\":\"2025-04-02\",\"what\":\"" + m + "\",\"" + m + "\":1}",
                "{\"type\":\"SuccessNoted\",\"on\":\"2025-04-02\",\"what\":\"" + m + "\\u0000\"}",
                "{\"type\":\"SuccessNoted\",\"on\":\"2025-04-02\",\"what\":\"" + m + "\\ud800\"}",
                "{\"type\":\"SuccessNoted\",\"on\":\"2025-04-02\",\"what\":\"" + m.repeat(10_000) + "\"}",
                "{\"type\":\"SuccessNoted\",\"on\":\"2025-04-02\",\"what\":\"" + m.repeat(40_000) + "\"}",
                "{\"type\":\"ClientContacted\",\"on\":\"2025-04-02\",\"channel\":\"" + m + "\",\"note\":\"" + m + "\"}",
                "{\"type\":\"PersonDetailsChanged\",\"on\":\"2025-04-02\",\"birthDate\":\"" + m + "\"}",
                "{\"type\":\"IntakeTaken\",\"person\":\"" + m + "\",\"office\":\"" + m + "\",\"disabilities\":[\"" + m
                        + "\"]}",
                "{\"a\":".repeat(600) + "\"" + m + "\"" + "}".repeat(600))) {
            refused("staff", path + "/entries", body, "application/json");
            refused("staff", path + "/entries/1/correction", body, "application/json");
            refused("staff", "/api/cases", body, "application/json");
        }
    }

    private static String note(String words) {
        return "{\"type\":\"SuccessNoted\",\"on\":\"2025-04-02\",\"what\":\"" + words + "\"}";
    }

    private void refused(@Nullable String account, String path, String body, String type) {
        int status = service.post(account, path, body, type).statusCode();
        if (status < 400 || status >= 500) {
            unexpected.add(status + " for a refused body at " + path.replaceAll("[0-9a-f-]{36}", "…"));
        }
    }

    private void send(String account, String path, String body, String type) {
        HttpResponse<String> answer = service.post(account, path, body, type);
        if (answer.statusCode() == 201) {
            recorded++;
        } else if (answer.statusCode() < 400 || answer.statusCode() >= 500) {
            unexpected.add(answer.statusCode() + " for " + body.substring(0, Math.min(40, body.length())));
        }
    }

    /** Entries recorded so far, the opened case's first among them. */
    int recorded() {
        return recorded;
    }

    /** Answers that were neither a success nor a refusal. */
    List<String> unexpected() {
        return unexpected;
    }
}
