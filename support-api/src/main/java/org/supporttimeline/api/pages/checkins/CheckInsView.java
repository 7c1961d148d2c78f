package org.supporttimeline.api.pages.checkins;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Item;
import org.supporttimeline.domain.form.Item.Choice;
import org.supporttimeline.domain.form.Item.Step;
import org.supporttimeline.domain.form.Item.Text;
import org.supporttimeline.domain.risk.OwnMedian;

/**
 * The filled forms of one kind as their page shows them.
 *
 * @param charts one for each item whose answers stand above or below one another
 * @param columns the questions of the table
 * @param rows its rows, the newest first
 */
record CheckInsView(String title, Series series, List<Chart> charts, List<String> columns, List<Row> rows) {

    /**
     * One item over time.
     *
     * @param svg its picture, as markup
     * @param best the words of the best answer; empty where there is none
     * @param newest the newest answer, with its words
     * @param usual what is usual for the person; empty when too few forms tell it
     */
    record Chart(String code, String question, String svg, String best, String worst, String newest, String usual) {}

    /**
     * A period of the table.
     *
     * @param entry the filled form; null where none came
     * @param on the day on which it was sent
     * @param by whose hand filled it
     */
    record Row(
            LocalDate from,
            LocalDate to,
            @Nullable Integer entry,
            @Nullable LocalDate on,
            String by,
            List<String> answers) {}

    static CheckInsView of(Form form, Series series, Terms terms, UUID caseId) {
        List<Chart> charts = form.items().stream()
                .flatMap(item -> Measure.of(item, series.filled(), terms).stream())
                .map(measure -> chart(measure, series, terms, caseId))
                .toList();
        List<Row> rows = new ArrayList<>(
                series.filled().stream().map(filled -> row(form, filled, terms)).toList());
        series.missed().forEach(period -> rows.add(new Row(period.from(), period.to(), null, null, "", List.of())));
        rows.sort(Comparator.comparing(Row::from).reversed());
        return new CheckInsView(
                terms.of(form.title().ja(), form.title().en()),
                series,
                charts,
                form.items().stream().map(item -> question(item, terms)).toList(),
                rows);
    }

    private static Chart chart(Measure measure, Series series, Terms terms, UUID caseId) {
        int last = series.all().size() - 1;
        OptionalInt usual = OwnMedian.of(series.all(), Math.max(0, last), measure::twice, series.policy());
        OptionalInt newest = last < series.shownFrom()
                ? OptionalInt.empty()
                : measure.value(series.all().get(last));
        String question = question(measure.item(), terms);
        return new Chart(
                measure.item().code().value(),
                question,
                ItemPicture.of(series, measure, usual, question, terms, caseId),
                measure.words(measure.high()),
                measure.words(measure.low()),
                newest.isEmpty() ? "" : told(measure, newest.getAsInt()),
                usual.isEmpty() ? "" : measure.shown(usual.getAsInt() / 2.0));
    }

    private static String told(Measure measure, int value) {
        String words = measure.words(value);
        return words.isEmpty() ? measure.shown(value) : measure.shown(value) + " " + words;
    }

    private static Row row(Form form, Submitted filled, Terms terms) {
        return new Row(
                filled.from(),
                filled.to(),
                filled.entry(),
                filled.on(),
                terms.of(filled.enteredBy()),
                form.items().stream().map(item -> answer(item, filled, terms)).toList());
    }

    private static String answer(Item item, Submitted filled, Terms terms) {
        if (item instanceof Text) {
            return filled.texts().contains(item.code()) ? terms.of("記入あり", "written") : "";
        }
        Integer answer = filled.answers().get(item.code());
        if (answer == null) {
            return "";
        }
        if (item instanceof Choice choice) {
            return choice.options().stream()
                    .filter(option -> option.value() == answer)
                    .map((Step option) -> terms.of(option.ja(), option.en()))
                    .findFirst()
                    .orElse("");
        }
        return Measure.of(item, List.of(filled), terms)
                .map(measure -> measure.shown(measure.value(filled).orElse(0)))
                .orElse("");
    }

    private static String question(Item item, Terms terms) {
        return terms.of(item.question().ja(), item.question().en());
    }

    /** Says nothing: the framework logs models. */
    @Override
    public String toString() {
        return "CheckInsView";
    }
}
