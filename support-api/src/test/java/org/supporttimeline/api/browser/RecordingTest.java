package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.ExpectedConditions;

/** Writing down what happened, with a mouse, with the keyboard alone, and without scripts. */
@BrowserTest
class RecordingTest {

    /** The four that are one key away: their button, the codes to choose, the field for words. */
    static Stream<Arguments> common() {
        return Stream.of(
                Arguments.of("面談", "InterviewHeld", Map.of("channel", "PHONE"), "work"),
                Arguments.of("訪問", "VisitMade", Map.of("place", "WORKPLACE"), "workProgress"),
                Arguments.of(
                        "企業との連絡",
                        "EmployerContacted",
                        Map.of("channel", "PHONE", "counterpart", "SUPERIOR", "begunBy", "EMPLOYER", "concern", "NONE"),
                        "note"),
                Arguments.of(
                        "相談の受付",
                        "ConsultationReceived",
                        Map.of("from", "CLIENT", "channel", "PHONE", "side", "WORKPLACE"),
                        "content"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("common")
    void the_four_common_entries_take_one_screen(
            String button, String type, Map<String, String> codes, String words, Visitor visitor) {
        UUID caseId = visitor.samples().caseOf("小森");
        visitor.signIn("staff").open("/cases/" + caseId).press("nav.quick a[href$='/record/" + type + "']");
        assertThat(visitor.find("h1").getText()).startsWith(button);
        codes.forEach(visitor::choose);
        visitor.type(words, "いつもの調子で働いている").press("form.record button.primary");

        visitor.arrives("recorded=");
        visitor.press(".notice.good a").arrives("#entry-");
        String entry = "#entry-" + visitor.path().replaceAll(".*#entry-", "");
        visitor.await(ExpectedConditions.attributeToBeNotEmpty(visitor.find(entry + " details"), "open"));
        assertThat(visitor.find(entry).getText()).contains(button).contains("いつもの調子で働いている");
    }

    @Test
    void an_entry_is_corrected_from_itself_and_both_stay(Visitor visitor) {
        UUID caseId = visitor.samples().caseOf("藤代");
        visitor.signIn("staff").open("/cases/" + caseId + "/record/InterviewHeld");
        visitor.choose("channel", "PHONE").type("health", "よく眠れている").press("form.record button.primary");
        visitor.arrives("recorded=");
        String no = visitor.path().replaceAll(".*recorded=", "");

        visitor.press(".notice.good a").press("#entry-" + no + " a[href$='/correct']");
        assertThat(visitor.field("replacement.health").getDomProperty("value")).isEqualTo("よく眠れている");
        visitor.type("replacement.health", "あまり眠れていない").type("reason", "聞き違い").press("form.record button.primary");

        visitor.arrives("recorded=");
        String correction = visitor.path().replaceAll(".*recorded=", "");
        assertThat(visitor.find("#entry-" + no + " .amended")).isNotNull();
        visitor.press("#entry-" + no + " summary").press("#entry-" + no + " a[href$='/entries/" + correction + "']");
        visitor.await(ExpectedConditions.textToBePresentInElementLocated(
                By.cssSelector("#entry-" + correction), "あまり眠れていない"));
        assertThat(visitor.find("#entry-" + correction).getText()).contains("聞き違い");
        visitor.press("#entry-" + no + " summary");
        assertThat(visitor.find("#entry-" + no).getText()).contains("よく眠れている");
    }

    @Test
    void a_visit_is_recorded_with_the_keyboard_alone(Visitor visitor) {
        UUID caseId = visitor.samples().caseOf("藤代");
        visitor.signIn("staff").open("/cases/" + caseId);
        visitor.keys(Keys.TAB);
        assertThat(visitor.driver().switchTo().activeElement().getDomAttribute("href"))
                .as("the first stop leads past the menu")
                .isEqualTo("#main");
        visitor.keys(Keys.ENTER);
        visitor.tabTo("a[href$='/record/VisitMade']").keys(Keys.ENTER);
        visitor.arrives("/record/VisitMade");

        visitor.tabTo("select[name=place]").keys("職");
        visitor.tabTo("textarea[name=workProgress]").keys("検品を一人で任されている");
        visitor.tabTo("form.record button.primary").keys(Keys.ENTER);
        visitor.arrives("recorded=");
        visitor.reads("検品を一人で任されている");
    }

    @Test
    void everything_is_read_and_recorded_without_scripts(Visitor visitor) {
        UUID caseId = visitor.samples().caseOf("小森");
        visitor.scripts(false).signIn("staff");
        visitor.open("/cases/" + caseId).press(".older a");
        visitor.arrives("before=");
        assertThat(visitor.all(".entry")).isNotEmpty();

        visitor.open("/cases/" + caseId + "/record/VisitMade");
        visitor.choose("place", "WORKPLACE").type("workProgress", "台車の扱いに慣れた").press("form.record button.primary");
        visitor.arrives("recorded=");
        visitor.reads("台車の扱いに慣れた");
    }

    @Test
    void what_is_missing_is_said_beside_its_field_and_what_was_typed_stays(Visitor visitor) {
        UUID caseId = visitor.samples().caseOf("小森");
        visitor.complaints().expect("422");
        visitor.signIn("staff").open("/cases/" + caseId + "/record/InterviewHeld");
        visitor.type("health", "肩こりが続く").choose("channel", "").press("form.record button.primary");
        visitor.find("#f-channel-wrong");
        assertThat(visitor.field("health").getDomProperty("value")).isEqualTo("肩こりが続く");
        assertThat(visitor.field("channel").getDomAttribute("aria-describedby")).isEqualTo("f-channel-wrong");
    }
}
