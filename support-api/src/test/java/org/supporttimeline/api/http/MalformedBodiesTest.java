package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent: a clear 4xx that names the field and repeats nothing, and nothing is recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedBodiesTest {

    /** Stands in every body; must stand in no answer. */
    private static final String WORD = "himitsu";

    private static final String VALID = """
            {"type":"VisitMade","on":"2025-05-01","place":"WORKPLACE","met":["SUPERIOR"],"minutes":30,"advice":"himitsu"%s}
            """;

    private final TestService service = TestService.shared();
    private String path = "";

    /** What is sent, and the field that the answer must name; empty for the body as a whole. */
    record Body(String what, String text, Charset charset, String field, String problem) {

        static Body of(String what, String text, String field, String problem) {
            return new Body(what, text, UTF_8, field, problem);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    @BeforeAll
    void openOneCase() {
        path = openCase(service, "north");
    }

    static Stream<Body> bodies() {
        return Stream.of(
                Body.of("nothing", "", "", "not-json"),
                Body.of("null", "null", "", "not-json"),
                Body.of("a string", "\"himitsu\"", "", "not-json"),
                Body.of("an array", "[{\"himitsu\":1}]", "", "not-json"),
                Body.of("half an object", "{\"type\":\"himitsu", "", "not-json"),
                Body.of("two objects", VALID.formatted("") + VALID.formatted(""), "", "not-json"),
                Body.of("a name twice", VALID.formatted(",\"advice\":\"himitsu\""), "", "not-json"),
                Body.of("a comment", "/* himitsu */" + VALID.formatted(""), "", "not-json"),
                Body.of("XML", "<himitsu/>", "", "not-json"),
                Body.of("a byte order mark", "\ufeff" + VALID.formatted(""), "", "not-json"),
                Body.of("a raw NUL", VALID.formatted(",\"workProgress\":\"\0\""), "", "not-json"),
                Body.of("deep arrays", "{\"on\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}", "", "not-json"),
                Body.of("deep objects", "{\"a\":".repeat(2_000) + "1" + "}".repeat(2_000), "", "not-json"),
                Body.of("a number of many digits", "{\"on\":" + "9".repeat(100_000) + "}", "", "not-json"),
                new Body("UTF-16", VALID.formatted(""), UTF_16, "", "not-json"),
                new Body("broken UTF-8", "{\"\u00c3\":1}", ISO_8859_1, "", "not-json"),
                Body.of("no type", "{}", "type", "missing"),
                Body.of("an unknown type", "{\"type\":\"himitsu\"}", "type", "unknown-word"),
                Body.of("a type that is a number", "{\"type\":1}", "type", "unknown-word"),
                Body.of("an amendment", "{\"type\":\"EntryRetracted\",\"entry\":1}", "type", "unknown-word"),
                Body.of("a custody event", "{\"type\":\"KeyDestroyed\",\"entry\":1}", "type", "unknown-word"),
                Body.of("an unknown field", VALID.formatted(",\"colour\":1"), "colour", "unknown-field"),
                Body.of("a private word for a field", VALID.formatted(",\"ひみつ himitsu\":1"), "", "unknown-field"),
                Body.of("no day", without("\"on\":\"2025-05-01\","), "on", "missing"),
                Body.of("a null day", changed("\"2025-05-01\"", "null"), "on", "missing"),
                Body.of("a day that is none", changed("2025-05-01", "2025-02-29"), "on", "malformed"),
                Body.of("a day in words", changed("2025-05-01", "himitsu"), "on", "malformed"),
                Body.of("a moment for a day", changed("2025-05-01", "2025-05-01T00:00:00Z"), "on", "malformed"),
                Body.of("a day of the year 0", changed("2025-05-01", "0000-05-01"), "on", "out-of-range"),
                Body.of("a day of the year 9999", changed("2025-05-01", "9999-05-01"), "on", "out-of-range"),
                Body.of("a day far away", changed("2025-05-01", "+999999999-05-01"), "on", "out-of-range"),
                Body.of("an unknown word", changed("WORKPLACE", "himitsu"), "place", "unknown-word"),
                Body.of("a word by its number", changed("\"WORKPLACE\"", "0"), "place", "unknown-word"),
                Body.of("a number in quotes", changed(":30", ":\"30\""), "minutes", "wrong-type"),
                Body.of("a fraction", changed(":30", ":30.5"), "minutes", "wrong-type"),
                Body.of("a huge exponent", changed(":30", ":1e999999999"), "minutes", "wrong-type"),
                Body.of("a number beyond int", changed(":30", ":2147483648"), "minutes", "out-of-range"),
                Body.of("a number beyond long", changed(":30", ":99999999999999999999999"), "minutes", "out-of-range"),
                Body.of("a negative number", changed(":30", ":-30"), "minutes", "out-of-range"),
                Body.of("an object for a list", changed("[\"SUPERIOR\"]", "{\"a\":1}"), "met", "wrong-type"),
                Body.of("a null in a list", changed("\"SUPERIOR\"", "null"), "met[0]", "missing"),
                Body.of(
                        "the same twice in a set",
                        changed("\"SUPERIOR\"", "\"SUPERIOR\",\"SUPERIOR\""),
                        "met[1]",
                        "twice"),
                Body.of(
                        "a list without end",
                        changed("\"SUPERIOR\"", "\"SUPERIOR\",".repeat(5_000) + "\"OTHER\""),
                        "met",
                        "too-long"),
                Body.of(
                        "an escaped NUL",
                        VALID.formatted(",\"workProgress\":\"a\\u0000b\""),
                        "workProgress",
                        "forbidden-character"),
                Body.of(
                        "half a surrogate pair",
                        VALID.formatted(",\"workProgress\":\"\\ud83d\""),
                        "workProgress",
                        "forbidden-character"),
                Body.of(
                        "surrogates the wrong way",
                        VALID.formatted(",\"workProgress\":\"\\ude00\\ud83d\""),
                        "workProgress",
                        "forbidden-character"),
                Body.of(
                        "a terminal's escape",
                        VALID.formatted(",\"workProgress\":\"\\u001b[31m\""),
                        "workProgress",
                        "forbidden-character"),
                Body.of(
                        "a book",
                        VALID.formatted(",\"workProgress\":\"" + "himitsu".repeat(3_000) + "\""),
                        "workProgress",
                        "too-long"),
                Body.of(
                        "an object for words",
                        VALID.formatted(",\"workProgress\":{\"himitsu\":1}"),
                        "workProgress",
                        "wrong-type"),
                Body.of(
                        "a list for words",
                        VALID.formatted(",\"workProgress\":[\"himitsu\"]"),
                        "workProgress",
                        "wrong-type"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_malformed_body_gets_a_clear_answer(Body body) {
        Answer answer = service.as("north-staff")
                .send("POST", path + "/entries", body.text().getBytes(body.charset()), "application/json");
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-request");
        assertThat(answer.json().at("/faults")).anySatisfy(fault -> {
            assertThat(fault.at("/field").asString()).isEqualTo(body.field());
            assertThat(fault.at("/problem").asString()).isEqualTo(body.problem());
        });
        assertThat(answer.body())
                .doesNotContain(WORD)
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    @Test
    void a_birth_date_is_a_day_before_it_is_sealed() {
        String details = "{\"type\":\"PersonDetailsChanged\",\"on\":\"2025-05-01\",\"birthDate\":\"%s\"}";
        for (String none : new String[] {"himitsu", "1998-02-30", "1998/05/01", "平成10年5月1日", "1898-05-01"}) {
            Answer answer = service.as("north-staff").post(path + "/entries", details.formatted(none));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.text("/faults/0/field")).isEqualTo("birthDate");
            assertThat(answer.body()).doesNotContain(none);
        }
        Answer recorded = service.as("north-staff").post(path + "/entries", details.formatted("1998-05-01"));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        Answer read = service.as("north-staff")
                .with("Min-Log-Position", recorded.header("Log-Position"))
                .get(path + "/entries/" + recorded.text("/entry"));
        assertThat(read.text("/event/birthDate")).isEqualTo("1998-05-01");
    }

    @Test
    void a_body_of_more_than_one_mebibyte_is_refused() {
        byte[] large = ("{\"type\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(UTF_8);
        Answer answer = service.as("north-staff").send("POST", path + "/entries", large, "application/json");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("body-too-large");
    }

    @Test
    void what_is_not_sent_as_json_is_refused() {
        byte[] form = "type=VisitMade".getBytes(UTF_8);
        Answer answer =
                service.as("north-staff").send("POST", path + "/entries", form, "application/x-www-form-urlencoded");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
    }

    @Test
    void an_entry_that_cannot_be_numbered_is_not_found() {
        for (String no : new String[] {"0", "-1", "2147483648", "1.0", "x"}) {
            assertThat(service.as("north-staff").get(path + "/entries/" + no).problem())
                    .as(no)
                    .isEqualTo("not-found");
        }
    }

    @Test
    void a_correction_names_the_field_within_its_replacement() {
        Answer answer = service.as("north-staff")
                .post(path + "/entries/1/correction", "{\"replacement\":{\"type\":\"VisitMade\",\"on\":\"x\"}}");
        assertThat(answer.json().at("/faults").findValuesAsString("field"))
                .contains("replacement.on", "replacement.place", "reason");
    }

    private static String without(String part) {
        return changed(part, "");
    }

    private static String changed(String from, String to) {
        return VALID.formatted("").replace(from, to);
    }
}
