package org.supporttimeline.api.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;

/** What {@code docs/tutorial/first-day.md} and its Japanese twins tell, step by step, with the pictures that they show. */
@BrowserTest
class FirstDayTest {

    private static final Dimension PICTURE = new Dimension(1000, 720);

    private final Tutorials tutorials = new Tutorials();

    @Test
    void the_tutorials_tell_what_a_first_day_is_like_and_show_it(Visitor visitor) throws IOException {
        visitor.size(PICTURE);
        asStaff(visitor);
        onAPhone(visitor);
        asAuditor(visitor);
        tutorials.hold();
    }

    private void asStaff(Visitor visitor) {
        visitor.is("staff").open("/?of=all").find(".card");
        keep(visitor, "today");

        visitor.open("/cases/" + visitor.samples().caseOf("三浦"));
        keep(visitor.lookAt("section.way"), "way");

        visitor.open("/cases/" + visitor.samples().caseOf("古川"));
        assertThat(visitor.find("h1").getText()).isEqualTo("古川 誠一");
        keep(visitor, "case");

        visitor.press("nav.quick a[href$='/record/VisitMade']").choose("place", "WORKPLACE");
        visitor.type("workProgress", "午後の検品を一人で任されるようになった。主任に聞く回数も減っている。");
        keep(visitor.lookAt("main > p"), "visit");
        visitor.press("form.record button.primary").arrives("recorded=");
        visitor.press(".notice.good a").arrives("#entry-").reads("午後の検品を一人で任されるようになった");
        keep(visitor, "recorded");

        String no = visitor.path().replaceAll(".*#entry-", "");
        visitor.press("#entry-" + no + " a[href$='/correct']");
        visitor.type("reason", "「午後」ではなく「午前」の聞き違い");
        keep(visitor.lookAt("main > p"), "correction");
    }

    private void onAPhone(Visitor visitor) {
        visitor.size(Visitor.PHONE).open("/cases/" + visitor.samples().caseOf("藤代"));
        keep(visitor, "phone");
        visitor.size(PICTURE);
    }

    private void asAuditor(Visitor visitor) {
        String page = "/cases/" + visitor.samples().caseOf("古川");
        visitor.is("auditor").open(page + "/at?entry=40").find("#moment");
        keep(visitor, "at");
        visitor.open(page + "/history").find("main h1");
        keep(visitor, "history");
        visitor.open(page + "/findings").find("main h1");
        keep(visitor, "findings");
    }

    private void keep(Visitor visitor, String name) {
        tutorials.add(name, visitor.picture(name));
    }
}
