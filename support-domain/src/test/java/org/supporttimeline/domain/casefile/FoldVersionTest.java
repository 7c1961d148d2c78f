package org.supporttimeline.domain.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.supporttimeline.domain.decision.RandomHistory;
import org.supporttimeline.domain.event.Amendment.EntryCorrected;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.Fact;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.page.GeneratedPage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stored case files are kept by the fold's version, so the version changes whenever the fold does. The histories beside this
 * test are written down once; {@code -Dfold.histories=true} writes them anew, which is needed only when an event has changed
 * so that they cannot be read.
 */
class FoldVersionTest {
    private static final String HISTORIES = "fold-histories.ndjson";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void another_fold_has_another_version() throws IOException {
        if (Boolean.getBoolean("fold.histories")) {
            writeHistories();
        }
        Properties known = new Properties();
        try (InputStream in = resource("fold-version.properties")) {
            known.load(in);
        }
        String digest = digest();
        assertThat(digest)
                .as(
                        "the fold gives other files: raise CaseFile.FOLD_VERSION and write version and digest %s down",
                        digest)
                .isEqualTo(known.getProperty("digest"));
        assertThat(known.getProperty("version")).isEqualTo(String.valueOf(CaseFile.FOLD_VERSION));
    }

    private static String digest() throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (List<Entry> history : histories()) {
                sha.update(JSON.writeValueAsBytes(CaseFile.of(history.subList(0, history.size() / 2))));
                sha.update(JSON.writeValueAsBytes(CaseFile.of(history)));
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<Entry>> histories() throws IOException {
        List<List<Entry>> histories = new ArrayList<>();
        List<Entry> history = new ArrayList<>();
        try (InputStream in = resource(HISTORIES)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (line.isEmpty()) {
                    histories.add(List.copyOf(history));
                    history.clear();
                } else {
                    history.add(new Entry(history.size() + 1, read(JSON.readTree(line))));
                }
            }
        }
        return histories;
    }

    private static void writeHistories() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (long seed : List.of(1L, 2L, 3L)) {
            for (Entry entry : RandomHistory.of(seed, 120)) {
                lines.append(JSON.writeValueAsString(written(entry.event()))).append('\n');
            }
            lines.append('\n');
        }
        Path module = GeneratedPage.root(Path.of("").toAbsolutePath()).resolve("support-domain");
        String name = FoldVersionTest.class.getPackageName().replace('.', '/') + "/" + HISTORIES;
        Files.writeString(module.resolve("src/test/resources").resolve(name), lines);
        Files.writeString(module.resolve("target/test-classes").resolve(name), lines);
    }

    private static ObjectNode written(SupportEvent event) {
        ObjectNode node = JSON.createObjectNode();
        node.put("type", EventCatalogue.of(event).name());
        ObjectNode fields = JSON.valueToTree(event);
        if (event instanceof EntryCorrected correction) {
            fields.set("replacement", written(correction.replacement()));
        }
        node.set("event", fields);
        return node;
    }

    private static SupportEvent read(JsonNode node) {
        ObjectNode fields = (ObjectNode) node.get("event");
        Class<? extends SupportEvent> shape = EventCatalogue.byName(
                        node.get("type").stringValue())
                .orElseThrow()
                .shape();
        if (shape == EntryCorrected.class) {
            Fact replacement = (Fact) read(fields.get("replacement"));
            return new EntryCorrected(
                    fields.get("entry").intValue(),
                    replacement,
                    JSON.treeToValue(fields.get("reason"), Confidential.class));
        }
        return JSON.treeToValue(fields, shape);
    }

    private static InputStream resource(String name) {
        InputStream in = FoldVersionTest.class.getResourceAsStream(name);
        assertThat(in).as(name).isNotNull();
        return in;
    }
}
