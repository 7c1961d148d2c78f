package org.supporttimeline.api.sealing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A search that finds nothing proves nothing, unless it finds what is there. */
class TracesTest {

    static final String WORD = "標識Qz7語x";

    final Traces traces = new Traces(WORD);

    @Test
    void finds_the_word_in_common_encodings() {
        for (Charset charset : List.of(UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            assertThat(traces.in(("before " + WORD + " after").getBytes(charset)))
                    .isNotEmpty();
        }
        assertThat(traces.in(
                        HexFormat.of().formatHex(("a" + WORD).getBytes(UTF_8)).getBytes(UTF_8)))
                .containsExactly("hex");
    }

    @Test
    void finds_the_word_in_base64_wherever_it_begins_and_ends() {
        for (String before : List.of("", "1", "12", "123", "1234")) {
            for (String after : List.of("", "1", "12", "123")) {
                byte[] text = (before + WORD + after).getBytes(UTF_8);
                assertThat(traces.in(Base64.getEncoder().encode(text))).isNotEmpty();
                assertThat(traces.in(Base64.getUrlEncoder().withoutPadding().encode(text)))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void finds_the_word_in_escapes() {
        assertThat(traces.in("{\"a\":\"\\u6a19\\u8b58Qz7\\u8a9ex\"}".getBytes(UTF_8)))
                .isNotEmpty();
        assertThat(traces.in("{\"a\":\"\\u6A19\\u8B58Qz7\\u8A9Ex\"}".getBytes(UTF_8)))
                .isNotEmpty();
        assertThat(traces.in("\"{\\\\u6a19\\\\u8b58Qz7\\\\u8a9ex}\"".getBytes(UTF_8)))
                .isNotEmpty();
        assertThat(traces.in("?q=%E6%A8%99%E8%AD%98Qz7%E8%AA%9Ex".getBytes(UTF_8)))
                .isNotEmpty();
    }

    @Test
    void finds_every_form_that_it_can_plant_and_nothing_in_its_absence() {
        for (String form : traces.forms()) {
            var content = new ByteArrayOutputStream();
            content.writeBytes("x".getBytes(ISO_8859_1));
            content.writeBytes(traces.planted(form));
            assertThat(traces.in(content.toByteArray())).contains(form);
        }
        assertThat(traces.in("標識 Qz7 語".getBytes(UTF_8))).isEmpty();
    }
}
