package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An administrator watches tables being made anew. */
@BrowserTest
class RebuildProgressTest {

    @Test
    void the_bar_of_a_rebuild_moves_to_its_end_by_itself(Visitor visitor) {
        visitor.signIn("admin");
        visitor.await(driver -> {
            visitor.open("/admin/projections"); // one that an earlier test has begun may still run
            return visitor.find("form[action='/admin/rebuilds'] button").isEnabled();
        });
        visitor.press("#rebuild-due")
                .press("form[action='/admin/rebuilds'] button")
                .arrives("/admin/rebuilds/");
        visitor.find("#said.good");
        var bar = visitor.find("#rebuild progress");
        assertThat(bar.getDomProperty("value")).isEqualTo(bar.getDomProperty("max"));
    }
}
