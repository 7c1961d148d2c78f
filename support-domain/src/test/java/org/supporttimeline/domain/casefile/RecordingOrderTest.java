package org.supporttimeline.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supporttimeline.domain.decision.RandomHistory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Days, not the order of recording, decide what a file holds. What is exempt stands at {@link Shuffled}. */
class RecordingOrderTest {

    /** The fields of a file that hold numbers of entries, singly or in a list. */
    private static final Set<String> NUMBERS = Set.of(
            "entry",
            "entries",
            "evidence",
            "request",
            "accommodation",
            "stressor",
            "foreseenIn",
            "consent",
            "member",
            "offer",
            "incident",
            "signList",
            "settledBy",
            "lifted",
            "destroyed");

    private final JsonMapper json = JsonMapper.shared();

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void a_history_recorded_in_another_order_gives_an_equal_file(long seed) {
        List<Entry> history = RandomHistory.of(seed, 140);
        CaseFile file = CaseFile.of(history);
        for (long order = 1; order <= 6; order++) {
            Shuffled shuffled = Shuffled.of(history, order);
            CaseFile other = CaseFile.of(shuffled.entries());

            assertThat(parts(other, Map.of())).isEqualTo(parts(file, shuffled.numbers()));
            assertThat(other.newestDay()).isEqualTo(file.newestDay());
            shuffled.numbers().forEach((from, to) -> {
                assertThat(other.entries().type(to)).isEqualTo(file.entries().type(from));
                assertThat(other.entries().day(to)).isEqualTo(file.entries().day(from));
                assertThat(other.entries().counts(to)).isEqualTo(file.entries().counts(from));
            });
            assertThat(amendments(other, Map.of())).isEqualTo(amendments(file, shuffled.numbers()));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void orders_do_differ(long seed) {
        List<Entry> history = RandomHistory.of(seed, 140);
        long moved = Shuffled.of(history, 1).numbers().entrySet().stream()
                .filter(number -> !number.getKey().equals(number.getValue()))
                .count();
        assertThat(moved).isGreaterThan(100);
    }

    private JsonNode parts(CaseFile file, Map<Integer, Integer> numbers) {
        ObjectNode parts = json.valueToTree(file);
        parts.remove("entries");
        parts.remove("amendments");
        return renumbered("", parts, numbers);
    }

    /** Which entry speaks for which, whatever the order of their numbers; 0 for none. */
    private static Map<Integer, Integer> amendments(CaseFile file, Map<Integer, Integer> numbers) {
        Map<Integer, Integer> saidBy = new TreeMap<>();
        file.amendments()
                .all()
                .forEach(amended -> saidBy.put(
                        numbers.getOrDefault(amended.entry(), amended.entry()),
                        amended.saidBy() == null ? 0 : numbers.getOrDefault(amended.saidBy(), amended.saidBy())));
        return saidBy;
    }

    private static JsonNode renumbered(String name, JsonNode node, Map<Integer, Integer> numbers) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = make.objectNode();
                object.properties()
                        .forEach(field ->
                                copy.set(field.getKey(), renumbered(field.getKey(), field.getValue(), numbers)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = make.arrayNode();
                array.forEach(item -> copy.add(renumbered(name, item, numbers)));
                yield NUMBERS.contains(name) ? sorted(copy) : copy;
            }
            default -> {
                boolean number = NUMBERS.contains(name) && node.isInt();
                yield number ? make.numberNode(numbers.getOrDefault(node.intValue(), node.intValue())) : node;
            }
        };
    }

    private static ArrayNode sorted(ArrayNode numbers) {
        TreeMap<Integer, JsonNode> byNumber = new TreeMap<>();
        numbers.forEach(number -> byNumber.put(number.intValue(), number));
        ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
        byNumber.values().forEach(sorted::add);
        return sorted;
    }
}
