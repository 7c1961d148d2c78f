package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nothing typed is lost where the connection or the session is. */
@BrowserTest
class DraftTest {

    @Test
    void what_is_typed_while_the_connection_is_broken_is_kept_and_saved_when_it_is_back(Visitor visitor) {
        String form = "/cases/" + visitor.samples().caseOf("小森") + "/record/VisitMade";
        visitor.complaints().expect("ERR_INTERNET_DISCONNECTED");
        visitor.complaints().expect("htmx:");
        visitor.signIn("staff").open(form).size(Visitor.PHONE);
        visitor.offline(true).type("workProgress", "通勤の").reads("下書きを保存できませんでした");
        visitor.offline(false).find("textarea[name=workProgress]").sendKeys("バスを一本早めた");
        visitor.reads("下書きを保存しました");

        visitor.arrives(form + "?draft=");

        visitor.open(form);
        assertThat(visitor.field("workProgress").getDomProperty("value")).isEmpty();
        visitor.follow("書きかけの続きを開く").reads("下書きの続きです");
        assertThat(visitor.field("workProgress").getDomProperty("value")).isEqualTo("通勤のバスを一本早めた");
    }
}
