package org.supporttimeline.domain.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A code has a fixed form, so that no name and no note can hide in one. */
class CodesTest {

    static Stream<Arguments> codes() {
        return Stream.of(
                code("office", OfficeId::new, "kawagoe-1"),
                code("staff", StaffId::new, "sato.h"),
                code("form", FormCode::new, "weekly-progress"),
                code("item", ItemCode::new, "WAKE_TIME"),
                code("rule", RuleCode::new, "R16"),
                code("municipality", MunicipalityCode::new, "112011"));
    }

    private static Arguments code(String name, Function<String, Object> make, String right) {
        return argumentSet(name, make, right);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_code_of_its_form_is_taken_and_reads_as_itself(Function<String, Object> make, String right) {
        assertThat(make.apply(right)).hasToString(right).isEqualTo(make.apply(right));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void anything_else_is_refused_without_being_repeated(Function<String, Object> make, String right) {
        for (String wrong :
                new String[] {"", " ", "山田 太郎", right + "\n", right + " note", "x".repeat(41), "../" + right}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> make.apply(wrong))
                    .satisfies(e -> assertThat(e.getMessage()).doesNotContain("山田", "note", "xxx"));
        }
    }
}
