package org.supporttimeline.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SchemaNamesTest {

    private final SchemaNames names = new SchemaNames();

    record Line() {

        record End() {}
    }

    record Page() {

        record End() {}
    }

    @Test
    void types_of_one_last_name_have_two_names() {
        assertThat(names.nameForClass(Line.End.class, Set.of())).isEqualTo("SchemaNamesTest.Line.End");
        assertThat(names.nameForClass(Page.End.class, Set.of())).isEqualTo("SchemaNamesTest.Page.End");
        assertThat(names.nameForClass(SchemaNames.class, Set.of())).isEqualTo("SchemaNames");
    }

    @Test
    void two_types_of_one_name_are_refused_and_one_may_be_named_twice() {
        assertThat(names.claim("End", Line.End.class)).isEqualTo("End");
        assertThat(names.claim("End", Line.End.class)).isEqualTo("End");
        assertThatThrownBy(() -> names.claim("End", Page.End.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two types are called End");
    }
}
