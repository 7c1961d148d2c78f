package org.supporttimeline.api.pages.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.event.EventCatalogue;

/** What stands in the fields of a list. */
class SentTest {

    @Test
    void a_list_is_as_long_as_its_last_element_says_however_long_it_is() {
        var fields = new HashMap<String, List<String>>();
        for (int i = 0; i < 73; i++) {
            fields.put("presentIssues[" + i + "]", List.of("a" + i));
        }
        fields.put("presentIssues[80]", List.of());
        Sent sent = Sent.with(fields);
        assertThat(sent.count("presentIssues")).isEqualTo(73);
        var plan = EventCatalogue.all().stream()
                .filter(type -> List.of(type.shape().getRecordComponents()).stream()
                        .anyMatch(component -> component.getName().equals("presentIssues")))
                .findFirst()
                .orElseThrow();
        assertThat(FormBody.event(plan, sent, "").get("presentIssues")).hasSize(73);
    }

    @Test
    void gaps_count_and_what_is_no_place_in_a_list_does_not() {
        Sent sent = Sent.with(Map.of(
                "goals[2].text", List.of("a"),
                "goals[x]", List.of("a"),
                "goals[1000]", List.of("a"),
                "goals[99999]", List.of("a"),
                "others[7]", List.of("a")));
        assertThat(sent.count("goals")).isEqualTo(3);
        assertThat(sent.count("none")).isZero();
    }
}
