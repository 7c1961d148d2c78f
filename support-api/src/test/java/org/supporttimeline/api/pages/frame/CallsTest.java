package org.supporttimeline.api.pages.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallsTest {

    private record Person(
            String name, List<String> staff, @Nullable LocalDate since) {}

    private static final Person PERSON = new Person("本人", List.of(), LocalDate.of(2026, 4, 1));

    private static @Nullable Object value(String text, @Nullable Object variable) throws Exception {
        return Calls.read(text).orElseThrow().of(variable);
    }

    @Test
    void asks_methods_of_records_that_nobody_else_sees_and_of_collections() throws Exception {
        assertThat(value("one", PERSON)).isSameAs(PERSON);
        assertThat(value("one.name()", PERSON)).isEqualTo("本人");
        assertThat(value("one.staff().isEmpty()", PERSON)).isEqualTo(true);
        assertThat(value("!one.staff().isEmpty()", PERSON)).isEqualTo(false);
    }

    @Test
    void asks_properties_by_their_getters() throws Exception {
        assertThat(value("one.since().monthValue", PERSON)).isEqualTo(4);
        assertThat(value("one.key", Map.entry("a", "b"))).isEqualTo("a");
        assertThat(value("one.class.simpleName", PERSON)).isEqualTo("Person");
    }

    @Test
    void leaves_to_the_language_what_is_no_method_of_ours() throws Exception {
        assertThat(value("one.colour", PERSON)).isEqualTo(Calls.Unknown.METHOD);
        assertThat(value("one.name", PERSON)).isEqualTo(Calls.Unknown.METHOD);
        assertThat(value("one.a", Map.of("a", "b"))).isEqualTo(Calls.Unknown.METHOD);
    }

    @Test
    void leaves_other_forms_to_the_language() {
        assertThat(List.of(
                        "one.name() + '-'",
                        "one.of(two)",
                        "#locale.language",
                        "one?.name()",
                        "param.a",
                        "true",
                        "a == b",
                        "T(java.lang.Math).random()",
                        "one.list()[0]"))
                .allSatisfy(text -> assertThat(Calls.read(text)).isEmpty());
    }

    @Test
    void nothing_answers_nothing_but_cannot_be_asked_further() throws Exception {
        assertThat(value("one", null)).isNull();
        assertThat(value("one.since()", new Person("本人", List.of(), null))).isNull();
        assertThatThrownBy(() -> value("one.since().monthValue", new Person("本人", List.of(), null)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> value("!one.name()", PERSON)).isInstanceOf(IllegalStateException.class);
    }
}
