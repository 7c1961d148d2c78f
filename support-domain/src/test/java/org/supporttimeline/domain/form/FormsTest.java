package org.supporttimeline.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.casefile.Matters;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.form.Item.Choice;
import org.supporttimeline.domain.form.Item.Condition;
import org.supporttimeline.domain.form.Item.Step;
import org.supporttimeline.domain.form.Item.Text;
import tools.jackson.databind.json.JsonMapper;

/** The registry of forms: complete, unchanging, and servable as JSON. */
class FormsTest {

    /** A published version never changes: a new wording is a new file with the next number. */
    private static final Map<String, String> SHA_256 = Map.of(
            "weekly-progress.1", "ae3de7edfa3cedfbe3d6566651f889d26cd0e1da73797f2f02cae6432f6b0c14",
            "daily-report.1", "f19e015eb9e9bb765f400f616f3e51b9a3c5450fa3cef2d776118a8d4b31665c");

    private final Forms forms = Forms.standard();

    @Test
    void every_form_file_is_published() throws IOException, URISyntaxException {
        Path beside = Path.of(resource("weekly-progress.1").toURI()).getParent();
        try (Stream<Path> files = Files.list(beside)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(
                            Forms.PUBLISHED.stream().map(name -> name + ".yaml").toList());
        }
    }

    @Test
    void a_published_form_has_not_changed() throws IOException, GeneralSecurityException {
        for (String name : Forms.PUBLISHED) {
            try (InputStream in = resource(name).openStream()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
                assertThat(HexFormat.of().formatHex(digest)).as(name).isEqualTo(SHA_256.get(name));
            }
        }
    }

    @Test
    void words_are_owed_an_answer_under_the_one_code_that_the_case_file_waits_for() {
        assertThat(forms.all())
                .allSatisfy(form -> assertThat(form.items())
                        .filteredOn(item -> item instanceof Text text && text.answerOwed())
                        .extracting(Item::code)
                        .containsExactly(Matters.WISH));
        assertThat(forms.all())
                .flatExtracting(Form::items)
                .filteredOn(item -> item.code().equals(Matters.WISH))
                .allMatch(item -> item instanceof Text text && text.answerOwed());
    }

    @Test
    void the_file_name_tells_code_and_version() {
        assertThat(forms.all())
                .extracting(form -> form.code() + "." + form.version())
                .containsExactlyInAnyOrderElementsOf(Forms.PUBLISHED);
    }

    @Test
    void the_newest_version_is_found_and_an_unknown_form_is_empty() {
        assertThat(forms.newest(new FormCode("daily-report")).orElseThrow().version())
                .isEqualTo(1);
        assertThat(forms.newest(new FormCode("monthly-report"))).isEmpty();
        assertThat(forms.of(new FormCode("daily-report"), 99)).isEmpty();
    }

    @Test
    void a_form_reads_back_from_its_own_json() {
        JsonMapper json = JsonMapper.builder().build();
        for (Form form : forms.all()) {
            assertThat(json.readValue(json.writeValueAsString(form), Form.class))
                    .isEqualTo(form);
        }
    }

    @Test
    void json_tells_the_kind_of_each_item_and_leaves_absent_fields_out() {
        String json = JsonMapper.builder()
                .build()
                .writeValueAsString(
                        forms.newest(new FormCode("weekly-progress")).orElseThrow());
        assertThat(json)
                .contains("\"kind\":\"scale\"", "\"kind\":\"choice\"", "\"kind\":\"text\"")
                .contains("\"askedWhen\":{\"item\":\"ATTENDANCE\",\"isOneOf\":[2]}")
                .doesNotContain("null");
    }

    @Test
    void every_text_stands_in_both_languages() {
        for (Form form : forms.all()) {
            assertThat(form.items())
                    .allSatisfy(item -> assertThat(item.question().ja()).isNotBlank())
                    .allSatisfy(item -> assertThat(item.question().en()).isNotBlank())
                    .allSatisfy(item -> assertThat(item.source()).isNotBlank());
        }
    }

    @Test
    void a_condition_must_name_options_of_an_earlier_choice() {
        ItemCode gate = new ItemCode("GATE");
        Wording words = new Wording("問", "question");
        Choice open = new Choice(gate, "A", words, null, List.of(new Step(1, "い", "a"), new Step(2, "ろ", "b")), "-");
        Choice hung = new Choice(
                new ItemCode("HUNG"), "A", words, new Condition(gate, new TreeSet<>(List.of(3))), open.options(), "-");
        assertThatThrownBy(() -> form(open, hung)).hasMessageContaining("HUNG");
        assertThatThrownBy(() -> form(open, open)).hasMessageContaining("asked twice");
    }

    private static Form form(Item... items) {
        return new Form(
                new FormCode("trial"),
                1,
                new Wording("試", "trial"),
                7,
                "-",
                List.of(new Area("A", new Wording("領域", "area"))),
                List.of(items));
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Forms.class.getResource(name + ".yaml"));
    }
}
