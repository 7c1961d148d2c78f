package org.supporttimeline.api.pages.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.supporttimeline.api.pages.ToldCase;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.event.Contact;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.projections.month.FilledForm;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class WayPictureTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");
    private static final Terms JAPANESE = Terms.in(Locale.JAPANESE);

    private static final ToldCase CASE = ToldCase.from("2025-04-01")
            .hired("2025-10-01")
            .then("PhaseChanged", """
                    {"on":"2025-10-01","to":"PLACEMENT","reason":"EMPLOYED"}""")
            .then("VisitMade", """
                    {"on":"2025-11-10","place":"WORKPLACE","met":[],"themes":[]}""")
            .then("VisitMade", """
                    {"on":"2025-11-12","place":"WORKPLACE","met":[],"themes":[]}""")
            .then("InterviewHeld", """
                    {"on":"2025-12-01","channel":"PHONE","basedOn":[],"actions":[],"themes":[]}""")
            .then("LeaveStarted", """
                    {"on":"2026-02-01","kind":"ILLNESS"}""");

    private static final List<FilledForm> FORMS = List.of(
            new FilledForm(8, LocalDate.parse("2026-01-09"), 4.0),
            new FilledForm(9, LocalDate.parse("2026-01-16"), 3.0),
            new FilledForm(10, LocalDate.parse("2026-06-26"), 2.5),
            new FilledForm(11, LocalDate.parse("2026-06-19"), null));

    private static Document drawn(Way way) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(WayPicture.of(way, JAPANESE))));
    }

    private static List<Element> all(Document svg, String element, String kind) {
        var found = svg.getElementsByTagName(element);
        return java.util.stream.IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .filter(one -> one.getAttribute("class").equals(kind))
                .toList();
    }

    private static String address(Element mark) {
        return ((Element) mark.getParentNode()).getAttribute("href");
    }

    @Test
    void contacts_of_one_week_are_one_mark_that_leads_to_the_week() throws Exception {
        Document svg = drawn(Way.of(CASE.file(), FORMS, TODAY));
        assertThat(all(svg, "path", "touch visit"))
                .extracting(WayPictureTest::address)
                .containsExactly("?from=2025-11-10&to=2025-11-16&family=Contact#entry-5");
        assertThat(all(svg, "path", "touch interview")).hasSize(1);
        assertThat(all(svg, "path", "touch employer")).isEmpty();
    }

    @Test
    void stages_and_jobs_stand_one_after_the_other_on_one_scale() throws Exception {
        Document svg = drawn(Way.of(CASE.file(), FORMS, TODAY));
        Element intake = all(svg, "rect", "span intake").getFirst();
        Element placement = all(svg, "rect", "span placement").getFirst();
        assertThat(number(intake, "x") + number(intake, "width")).isEqualTo(number(placement, "x"), within(0.2));
        assertThat(number(all(svg, "rect", "job").getFirst(), "x")).isEqualTo(number(placement, "x"));
        assertThat(number(all(svg, "rect", "leave").getFirst(), "x")).isGreaterThan(number(placement, "x"));
    }

    @Test
    void scores_are_higher_where_they_are_better_and_not_joined_over_months() throws Exception {
        Document svg = drawn(Way.of(CASE.file(), FORMS, TODAY));
        List<Element> points = all(svg, "circle", "score");
        assertThat(points).extracting(point -> number(point, "cy")).isSorted();
        assertThat(points).hasSize(3);
        assertThat(all(svg, "path", "trend").getFirst().getAttribute("d")).matches("M[^ML]+L[^ML]+M[^ML]+");
        assertThat(all(svg, "rect", "given"))
                .as("a form without items of five steps")
                .hasSize(1);
    }

    @Test
    void what_was_taken_back_or_lies_ahead_is_not_drawn() throws Exception {
        ToldCase told = CASE.then("EntryRetracted", """
                        {"entry":6,"reason":"sealed"}""").then("VisitMade", """
                        {"on":"2026-07-15","place":"WORKPLACE","met":[],"themes":[]}""");
        Document svg = drawn(Way.of(told.file(), List.of(), TODAY));
        assertThat(all(svg, "path", "touch interview")).isEmpty();
        assertThat(all(svg, "path", "touch visit")).hasSize(1);
    }

    @Test
    void the_table_says_the_same_month_by_month_the_newest_first() {
        List<WayMonth> months = WayMonth.of(Way.of(CASE.file(), FORMS, TODAY));
        assertThat(months).hasSize(15);
        assertThat(months.getFirst().month()).hasToString("2026-06");
        assertThat(months.getFirst().mean()).isEqualTo("2.5");
        assertThat(months.getFirst().forms()).isEqualTo(2);
        assertThat(months.getFirst().onLeave()).isTrue();
        WayMonth november = months.get(7);
        assertThat(november.month()).hasToString("2025-11");
        assertThat(november.contacts(Lane.VISIT)).isEqualTo(2);
        assertThat(november.onLeave()).isFalse();
        assertThat(november.employed()).isTrue();
        assertThat(months.getLast().employed()).isFalse();
    }

    @Test
    void a_way_of_many_years_has_no_more_steps_than_one_can_see() {
        TimeScale scale =
                TimeScale.of(LocalDate.parse("2010-01-01"), LocalDate.parse("2026-06-30"), 160, 100, 1024, 28);
        assertThat(scale.steps()).isBetween(100, 160);
        assertThat(scale.to()).isAfterOrEqualTo(LocalDate.parse("2026-06-30"));
        assertThat(scale.right()).isBetween(1000.0, 1124.1);
        for (LocalDate day = scale.from(); !day.isAfter(scale.to()); day = day.plusDays(11)) {
            assertThat(day).isBetween(scale.firstDay(scale.step(day)), scale.lastDay(scale.step(day)));
        }
    }

    @Test
    void a_case_of_today_has_a_picture_too() throws Exception {
        assertThat(all(drawn(Way.of(ToldCase.from("2026-06-30").file(), List.of(), TODAY)), "rect", "span intake"))
                .hasSize(1);
    }

    /** A new kind of contact must be put into a lane, or left out on purpose. */
    @Test
    void every_kind_of_contact_is_in_a_lane_or_is_none() {
        assertThat(EventCatalogue.all().stream()
                        .filter(type -> type.family().equals(Contact.class.getSimpleName()))
                        .filter(type -> Lane.of(type).isEmpty())
                        .map(type -> type.name()))
                .containsExactlyInAnyOrder(
                        "ConcernResolved", "ActionCompleted", "StressorIdentified", "CopingReviewed");
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static org.assertj.core.data.Offset<Double> within(double value) {
        return org.assertj.core.data.Offset.offset(value);
    }
}
