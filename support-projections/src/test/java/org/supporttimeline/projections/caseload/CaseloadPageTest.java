package org.supporttimeline.projections.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.Vocabulary.SupportPhase;
import org.supporttimeline.domain.risk.Level;

class CaseloadPageTest {

    @Test
    void counts_come_in_the_order_of_stages_and_levels() {
        var page = new CaseloadPage(1, List.of(), each(SupportPhase.values()), each(Level.values()), null);
        assertThat(page.phases().keySet()).containsExactly(SupportPhase.values());
        assertThat(page.levels().keySet()).containsExactly(Level.values());
    }

    private static <E> Map<E, Integer> each(E[] words) {
        return Arrays.stream(words).collect(Collectors.toMap(Function.identity(), word -> 1));
    }
}
