package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a member of staff does first in the morning. */
@BrowserTest
class MorningTest {

    @Test
    void a_member_of_staff_signs_in_sees_who_needs_them_opens_a_case_and_narrows_its_timeline(Visitor visitor) {
        visitor.signIn("staff");
        assertThat(visitor.path()).isEqualTo("/");
        assertThat(visitor.all(".card")).isNotEmpty();

        String name = visitor.find(".card h3 a").getText();
        visitor.press(".card h3 a");
        visitor.arrives("/cases/");
        assertThat(visitor.find("h1").getText()).isEqualTo(name);
        int before = visitor.all(".entry").size();

        visitor.choose("family", "Contact").press(".filters button");
        visitor.arrives("family=Contact");
        assertThat(visitor.all(".entry")).isNotEmpty().hasSizeLessThanOrEqualTo(before);
        assertThat(visitor.all(".entry:not(.contact)")).isEmpty();
    }
}
