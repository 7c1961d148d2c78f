package org.supporttimeline.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.Contact;
import org.supporttimeline.domain.event.Fact;

class RequestReaderTest {

    private static final String VISIT = """
            {"type":"VisitMade","on":"2026-04-01","place":"WORKPLACE","met":["SUPERIOR"],"minutes":30,"advice":"声かけ"%s}
            """;

    @Test
    void a_visit_is_read_and_its_words_are_sealed_on_the_way() {
        Fact fact = read(VISIT.formatted(""));
        assertThat(fact).isInstanceOfSatisfying(Contact.VisitMade.class, visit -> {
            assertThat(visit.on()).isEqualTo(LocalDate.of(2026, 4, 1));
            assertThat(visit.place()).isEqualTo(Contact.Place.WORKPLACE);
            assertThat(visit.minutes()).isEqualTo(30);
            assertThat(visit.advice()).isEqualTo(new Confidential("sealed 声かけ"));
            assertThat(visit.workProgress()).isNull();
            assertThat(visit.themes()).isEmpty();
        });
    }

    @Test
    void blank_words_are_absent() {
        assertThat(read(VISIT.formatted(",\"workProgress\":\" \\u3000\\n\\u200b\"")))
                .isInstanceOfSatisfying(
                        Contact.VisitMade.class,
                        visit -> assertThat(visit.workProgress()).isNull());
    }

    @Test
    void all_faults_are_found_at_once() {
        assertThat(faults("""
                {"type":"VisitMade","place":"MOON","met":"SUPERIOR","minutes":1.5,"colour":"red"}
                """))
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("on", "place", "met", "minutes", "colour");
    }

    static Stream<Arguments> faulty() {
        return Stream.of(
                arguments("{}", "type", "missing"),
                arguments("{\"type\":null}", "type", "missing"),
                arguments("{\"type\":\"Nothing\"}", "type", "unknown-word"),
                arguments("{\"type\":7}", "type", "unknown-word"),
                arguments("{\"type\":\"KeyDestroyed\",\"entry\":1,\"by\":\"a\"}", "type", "unknown-word"),
                arguments(VISIT.formatted(",\"colour\":1"), "colour", "unknown-field"),
                arguments(VISIT.formatted(",\"山田太郎\":1"), "", "unknown-field"),
                arguments(VISIT.formatted(",\"themes\":[\"MONEY\",7]"), "themes[1]", "unknown-word"),
                arguments(VISIT.formatted(",\"themes\":[null]"), "themes[0]", "missing"),
                arguments(VISIT.formatted(",\"themes\":{}"), "themes", "wrong-type"),
                arguments(VISIT.formatted(",\"workProgress\":7"), "workProgress", "wrong-type"),
                arguments(VISIT.formatted(",\"workProgress\":{\"erased\":true}"), "workProgress", "wrong-type"),
                arguments(VISIT.formatted(",\"workProgress\":\"a\\u0000b\""), "workProgress", "forbidden-character"),
                arguments(VISIT.formatted(",\"workProgress\":\"a\\ud800b\""), "workProgress", "forbidden-character"),
                arguments(
                        VISIT.formatted(",\"workProgress\":\"\\udc00\\ud800\""), "workProgress", "forbidden-character"),
                arguments(
                        VISIT.formatted(",\"workProgress\":\"" + "x".repeat(20_001) + "\""),
                        "workProgress",
                        "too-long"),
                arguments(changed("\"minutes\":30", "\"minutes\":\"30\""), "minutes", "wrong-type"),
                arguments(changed("\"minutes\":30", "\"minutes\":-1"), "minutes", "out-of-range"),
                arguments(changed("\"minutes\":30", "\"minutes\":99999999999999999999"), "minutes", "out-of-range"),
                arguments(changed("\"minutes\":30", "\"minutes\":1e400"), "minutes", "wrong-type"),
                arguments(changed("\"minutes\":30", "\"minutes\":true"), "minutes", "wrong-type"),
                arguments(changed("2026-04-01", "2026-4-1"), "on", "malformed"),
                arguments(changed("2026-04-01", "2026-02-30"), "on", "malformed"),
                arguments(changed("2026-04-01", "0001-01-01"), "on", "out-of-range"),
                arguments(changed("2026-04-01", "+999999999-12-31"), "on", "out-of-range"),
                arguments(changed("2026-04-01", "令和8年4月1日"), "on", "malformed"),
                arguments(changed("\"2026-04-01\"", "1775001600"), "on", "wrong-type"),
                arguments(changed("\"2026-04-01\"", "null"), "on", "missing"),
                arguments(changed("\"WORKPLACE\"", "\"workplace\""), "place", "unknown-word"),
                arguments(changed("\"WORKPLACE\"", "0"), "place", "unknown-word"),
                arguments(changed("[\"SUPERIOR\"]", "[\"SUPERIOR\",\"SUPERIOR\"]"), "met[1]", "twice"),
                arguments(
                        "{\"type\":\"InterviewHeld\",\"on\":\"2026-04-01\",\"mode\":\"VISIT\",\"from\":\"25:00\"}",
                        "from",
                        "malformed"),
                arguments(
                        "{\"type\":\"ReportShared\",\"on\":\"2026-04-01\",\"month\":\"2026-13\",\"how\":\"VISIT\"}",
                        "month",
                        "malformed"),
                arguments(
                        "{\"type\":\"PersonalSignsAgreed\",\"on\":\"2026-04-01\",\"signs\":[{\"no\":1,\"level\":\"X\"}]}",
                        "signs[0].sign",
                        "missing"));
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void a_fault_names_its_field_and_its_kind(String body, String field, String problem) {
        assertThat(faults(body)).anySatisfy(fault -> {
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.problem()).isEqualTo(problem);
        });
    }

    static Stream<String> notJson() {
        return Stream.of(
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1}{}",
                "{'a':1}",
                "{\"a\":NaN}",
                "// hello\n{}",
                "{\"a\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}",
                "{\"a\":" + "9".repeat(5_000) + "}",
                "{\"" + "x".repeat(5_000) + "\":1}",
                "\ufeff{}");
    }

    @ParameterizedTest
    @MethodSource("notJson")
    void what_is_not_one_json_object_is_refused(String body) {
        assertThat(faults(body)).singleElement().extracting(Fault::problem).isEqualTo("not-json");
    }

    @Test
    void other_encodings_than_utf_8_are_refused() {
        var utf16 = "{\"type\":\"VisitMade\"}".getBytes(java.nio.charset.StandardCharsets.UTF_16);
        assertThat(faults(utf16)).singleElement().extracting(Fault::problem).isEqualTo("not-json");
        assertThat(faults(new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'}))
                .singleElement()
                .extracting(Fault::problem)
                .isEqualTo("not-json");
    }

    @Test
    void no_fault_repeats_what_was_sent() {
        String secret = "ひみつ";
        List<Fault> faults = faults("{\"type\":\"" + secret + "\"}");
        assertThat(faults.toString()).doesNotContain(secret);
        assertThat(faults(VISIT.formatted(",\"" + secret + "\":1,\"minutes2\":\"" + secret + "\""))
                        .toString())
                .doesNotContain(secret);
        assertThat(faults("{\"a\":\"" + secret).toString()).doesNotContain(secret);
    }

    private static String changed(String from, String to) {
        return VISIT.formatted("").replace(from, to);
    }

    private static Fact read(String body) {
        return RequestReader.read(
                StrictJson.parse(body.getBytes(UTF_8)), Fact.class, text -> new Confidential("sealed " + text));
    }

    private static List<Fault> faults(String body) {
        return faults(body.getBytes(UTF_8));
    }

    private static List<Fault> faults(byte[] body) {
        FaultyRequest faulty = catchThrowableOfType(
                FaultyRequest.class,
                () -> RequestReader.read(StrictJson.parse(body), Fact.class, text -> new Confidential("sealed")));
        assertThat(faulty).isNotNull();
        return faulty.faults();
    }
}
