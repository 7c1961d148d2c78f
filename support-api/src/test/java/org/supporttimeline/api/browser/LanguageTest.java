package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@BrowserTest
class LanguageTest {

    @Test
    void a_reader_of_english_keeps_it_from_page_to_page_and_goes_back_to_japanese(Visitor visitor) {
        visitor.signIn("staff").english().reads("Sign out");
        visitor.open("/cases");
        assertThat(visitor.find("html").getDomAttribute("lang")).isEqualTo("en");
        visitor.press("button[name=to][value=ja]").reads("ログアウト");
        assertThat(visitor.path()).isEqualTo("/cases");
    }
}
