package org.supporttimeline.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    record Page(Json first, Json second, String after) {}

    /** The longer ones have no room in what a generator puts together before it hands it on. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7_990, 7_999, 8_000, 8_001, 70_000})
    void what_is_written_already_goes_out_as_it_is(int length) {
        String written = "{\"note\":\"本人\\n" + "話".repeat(length) + "\"}";
        var json = new Json(written.getBytes(UTF_8));
        String page = "{\"first\":" + written + ",\"second\":" + written + ",\"after\":\"後\"}";
        var view = new Page(json, json, "後");
        assertThat(MAPPER.writeValueAsBytes(view)).isEqualTo(page.getBytes(UTF_8));
        assertThat(MAPPER.writeValueAsString(view)).isEqualTo(page);
        assertThat(json.toText()).isEqualTo(written);
        assertThat(json).hasToString("Json");
    }
}
