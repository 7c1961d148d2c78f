package org.supporttimeline.api.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpokenNameTest {

    @Test
    void width_kana_and_capitals_make_no_difference() {
        for (String written : List.of("ヤマダ ハナコ", "やまだ　はなこ", "ﾔﾏﾀﾞ ﾊﾅｺ", "やまだハナコ")) {
            assertThat(SpokenName.of(written)).isEqualTo(SpokenName.of("やまだはなこ"));
        }
        assertThat(SpokenName.of("Ａｎｎ・Lee")).isEqualTo(SpokenName.of("ann lee"));
        assertThat(SpokenName.of("ヴァイオレット").folded()).isEqualTo("ゔぁいおれっと");
    }

    @Test
    void a_part_is_found_wherever_it_is() {
        assertThat(SpokenName.of("山田 花子").contains(SpokenName.of("田花"))).isTrue();
        assertThat(SpokenName.of("山田 花子").contains(SpokenName.of("山本"))).isFalse();
    }

    @Test
    void names_are_in_the_order_of_the_syllables_and_say_nothing_in_a_log() {
        assertThat(Stream.of("ワタナベ", "あおき", "サトウ").map(SpokenName::of).sorted())
                .containsExactly(SpokenName.of("あおき"), SpokenName.of("さとう"), SpokenName.of("わたなべ"));
        assertThat(SpokenName.of("さとう").toString()).doesNotContain("さとう");
    }
}
