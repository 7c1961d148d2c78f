package org.supporttimeline.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.finding.Passages.Passage;
import org.supporttimeline.domain.finding.SharedTexts.Place;

class SharedTextsTest {

    private static final byte[] KEY = {3, 1, 4, 1, 5};
    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(2, 2);

    private final SharedTexts texts = new SharedTexts(5, KEY);

    private static Passages said(boolean complete, String... words) {
        return new Passages(
                IntStream.range(0, words.length)
                        .mapToObj(i -> new Passage(i + 1, LocalDate.EPOCH, words[i]))
                        .toList(),
                complete);
    }

    @Test
    void a_text_of_two_cases_is_one_group_and_a_text_of_one_case_is_none() {
        texts.add(FIRST, said(true, "おなじ文です", "べつの文です", "おなじ文です", "くり返す文", "くり返す文"));
        texts.add(SECOND, said(true, "短い", "おなじ文です"));
        assertThat(texts.groups())
                .containsExactly(List.of(new Place(FIRST, 1), new Place(FIRST, 3), new Place(SECOND, 2)));
    }

    @Test
    void short_texts_are_not_compared() {
        texts.add(FIRST, said(true, "電話した"));
        texts.add(SECOND, said(true, "電話した"));
        assertThat(texts.groups()).isEmpty();
    }

    @Test
    void words_that_are_gone_are_counted_and_the_rest_is_compared() {
        texts.add(FIRST, said(false));
        texts.add(SECOND, said(true, "おなじ文です"));
        assertThat(texts.compared()).isTrue();
        assertThat(texts.unreadable()).isEqualTo(1);
    }

    @Test
    void words_that_this_reader_may_not_read_make_that_nothing_is_concluded() {
        texts.withheld();
        assertThat(texts.compared()).isFalse();
    }

    @Test
    void a_mark_says_nothing_without_the_key_of_its_request() {
        var other = new TextMarks(new byte[] {2, 7, 1});
        assertThat(new TextMarks(KEY).of("おなじ文です")).isEqualTo(new TextMarks(KEY).of("おなじ文です"));
        assertThat(other.of("おなじ文です")).isNotEqualTo(new TextMarks(KEY).of("おなじ文です"));
    }
}
