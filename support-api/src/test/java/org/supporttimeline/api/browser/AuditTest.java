package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** An auditor moves through what the record said. */
@BrowserTest
class AuditTest {

    @Test
    void the_slider_leads_to_the_file_as_it_stood(Visitor visitor) {
        visitor.signIn("auditor").open("/cases/" + visitor.samples().caseOf("藤代") + "/at?entry=5");
        visitor.counts("#then .entry", 5);
        visitor.find("#entry").sendKeys(Keys.HOME);
        visitor.counts("#then .entry", 1);
        assertThat(visitor.find("#moment").getText()).contains("1 番");

        visitor.press("#then a[rel=next]");
        visitor.counts("#then .entry", 2);
        assertThat(visitor.path()).contains("entry=2");
    }
}
