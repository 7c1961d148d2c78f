package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A person answers on a phone what staff have asked by a link. */
@BrowserTest
class CheckInTest {

    @Test
    void a_check_in_by_link_arrives_although_the_connection_breaks_when_it_is_sent(Visitor visitor) {
        String page = "/cases/" + visitor.samples().caseOf("小森") + "/links";
        visitor.signIn("staff").open(page).choose("form", "daily-report").press("form.new-link button.primary");
        String link = Objects.requireNonNull(visitor.find("#address").getDomProperty("value"));
        assertThat(visitor.find(".made-link svg").isDisplayed()).isTrue();

        visitor.complaints().expect("ERR_INTERNET_DISCONNECTED");
        visitor.is("").size(Visitor.PHONE).open(link.replaceAll("^https?://[^/]+", ""));
        while (!visitor.driver().findElement(By.cssSelector("button.send")).isDisplayed()) {
            visitor.all(".step:not([hidden]) input[type=radio]").stream()
                    .findFirst()
                    .ifPresent(first -> visitor.press(".step:not([hidden]) label.answer"));
            visitor.press(".step-ways .next");
        }
        visitor.offline(true).press("button.send").find(".cut-off");
        visitor.offline(false).find("dl.sent"); // it is sent again by itself
        assertThat(visitor.all("dl.sent dt")).isNotEmpty();
    }
}
