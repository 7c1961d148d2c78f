package org.supporttimeline.projections.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.page.GeneratedPage;
import org.supporttimeline.projections.schema.TestDatabase;

/** What is promised of the views: their description, and that it is kept. */
class ReportingPageTest {

    private static final String INTRODUCTION = """
            Views for reporting jobs, in the schema `reporting`, for the role `support_reader`, which can read nothing else. They
            hold days, codes, numbers and the names of accounts: no name, note or other words of a client, not even sealed. They
            reach over all offices; who may see some only asks the API instead.

            The number in a view's name is the version of its shape. A version may get further columns at its end, so name the
            columns that you read; what it has keeps its name, type and meaning. Tables outside this schema may change at any time.
            """;

    @AutoClose
    static final TestDatabase DATABASE = TestDatabase.fresh();

    final List<ReportingView> views = new ReportingViews(DATABASE.service()).all();

    @Test
    void the_page_tells_every_column() {
        GeneratedPage.markdown(
                        "docs/reference/reporting.md",
                        getClass(),
                        "Views for reporting jobs",
                        INTRODUCTION
                                + views.stream().map(ReportingPageTest::section).collect(Collectors.joining()))
                .holds();
    }

    private static String section(ReportingView view) {
        String rows = view.columns().stream()
                .map(column -> "| `%s` | `%s` | %s |\n".formatted(column.name(), column.type(), column.about()))
                .collect(Collectors.joining());
        return "\n## %s\n\n%s\n\n| column | type | says |\n| --- | --- | --- |\n%s"
                .formatted(view.name(), view.about(), rows);
    }

    @Test
    void every_view_and_column_is_described() {
        assertThat(views).isNotEmpty().allSatisfy(view -> {
            assertThat(view.about()).as(view.name()).isNotBlank();
            assertThat(view.columns())
                    .allSatisfy(column -> assertThat(column.about())
                            .as(view.name() + "." + column.name())
                            .isNotBlank());
        });
    }

    @Test
    void what_was_once_promised_is_there_in_its_place_and_with_its_type() throws IOException {
        assertThat(frozen()).isNotEmpty().allSatisfy(line -> {
            String[] parts = line.split(" ", 2);
            ReportingView view = views.stream()
                    .filter(one -> one.name().equals(parts[0]))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(parts[0] + " is gone"));
            assertThat(shape(view)).startsWith(parts[1]);
        });
    }

    @Test
    void what_is_there_is_promised() throws IOException {
        assertThat(frozen())
                .as("a new view or column is added to frozen-shape.txt, and nothing ever taken out of it")
                .containsExactlyElementsOf(views.stream()
                        .map(view -> view.name() + " " + shape(view))
                        .toList());
    }

    @Test
    void rows_belong_to_an_office_or_to_no_case() {
        assertThat(views)
                .allSatisfy(view -> assertThat(view.hasOffice())
                        .as(view.name())
                        .isEqualTo(!view.name().equals("v1_reflects")));
    }

    private static String shape(ReportingView view) {
        return view.columns().stream()
                .map(column -> column.name() + ":" + column.type())
                .collect(Collectors.joining(", "));
    }

    private static List<String> frozen() throws IOException {
        try (var in = Objects.requireNonNull(ReportingPageTest.class.getResourceAsStream("frozen-shape.txt"))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }
}
