package org.supporttimeline.api.pages.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Forms;
import org.supporttimeline.domain.form.Item;
import org.supporttimeline.domain.form.Item.Choice;
import org.supporttimeline.domain.form.Item.Quantity;
import org.supporttimeline.domain.form.Item.Scale;
import org.supporttimeline.domain.form.Item.Text;

class FuriganaTest {

    private static final Pattern KANJI = Pattern.compile("\\p{IsHan}");

    private static String read(String text) {
        return Furigana.written().of(text).stream()
                .map(part -> part.reading() == null ? part.text() : part.text() + "[" + part.reading() + "]")
                .collect(Collectors.joining());
    }

    @Test
    void every_character_of_every_form_and_of_every_sentence_around_it_has_a_reading() throws IOException {
        var texts = sentences();
        Forms.standard().all().forEach(form -> texts.addAll(texts(form)));
        assertThat(texts)
                .hasSizeGreaterThan(100)
                .allSatisfy(text -> assertThat(Furigana.written().of(text))
                        .as(text)
                        .allSatisfy(part -> assertThat(part.reading() == null
                                        && KANJI.matcher(part.text()).find())
                                .isFalse()));
    }

    @Test
    void a_text_with_readings_is_the_same_text() throws IOException {
        var texts = sentences();
        Forms.standard().all().forEach(form -> texts.addAll(texts(form)));
        assertThat(texts)
                .allSatisfy(text -> assertThat(Furigana.written().of(text).stream()
                                .map(Furigana.Part::text)
                                .collect(Collectors.joining()))
                        .isEqualTo(text));
    }

    @Test
    void a_character_is_read_as_the_words_around_it_ask() {
        assertThat(read("食事を抜いた")).isEqualTo("食事[しょくじ]を抜[ぬ]いた");
        assertThat(read("定時に食べた")).contains("食[た]べた");
        assertThat(read("間に合う時間")).isEqualTo("間に合[まにあ]う時間[じかん]");
        assertThat(read("している間だけ")).contains("間[あいだ]だけ");
        assertThat(read("観に行った行動")).isEqualTo("観[み]に行[い]った行動[こうどう]");
        assertThat(read("11月20日（月）")).isEqualTo("11月20日[がつはつか]（月[げつ]）");
        assertThat(read("11月22日（日）")).isEqualTo("11月[がつ]22日[にち]（日[にち]）");
        assertThat(read("1~2日あった")).isEqualTo("1~2日[にち]あった");
        assertThat(read("7時間30分")).isEqualTo("7時間[じかん]30分[ぷん]");
        assertThat(read("7時間45分")).isEqualTo("7時間[じかん]45分[ふん]");
    }

    @Test
    void whoever_wishes_none_gets_none() {
        assertThat(Furigana.none().of("食事")).containsExactly(new Furigana.Part("食事", null));
    }

    private static List<String> sentences() throws IOException {
        var messages = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(
                        FuriganaTest.class.getResourceAsStream("/org/supporttimeline/messages/links.properties")),
                UTF_8)) {
            messages.load(in);
        }
        return messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith("self."))
                .map(messages::getProperty)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> texts(Form form) {
        var texts = new ArrayList<String>();
        texts.add(form.title().ja());
        form.areas().forEach(area -> texts.add(area.title().ja()));
        for (Item item : form.items()) {
            texts.add(item.question().ja());
            switch (item) {
                case Scale scale -> scale.steps().forEach(step -> texts.add(step.ja()));
                case Choice choice -> choice.options().forEach(step -> texts.add(step.ja()));
                case Quantity ignored -> {}
                case Text text -> {
                    if (text.example() != null) {
                        texts.add(text.example().ja());
                    }
                }
            }
        }
        return texts;
    }
}
