package org.supporttimeline.domain.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a file of settings row by row, so that whatever is wrong can be named by its place. */
final class PolicyFile {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Set<String> FIELDS =
            Set.of("validFrom", "validTo", "value", "source", "confidence", "verifiedBy");

    private final String file;

    private PolicyFile(String file) {
        this.file = file;
    }

    static List<DatedValue> read(String file, String yaml) {
        return new PolicyFile(file).rules(yaml);
    }

    private List<DatedValue> rules(String yaml) {
        JsonNode root = tree(yaml);
        for (String key : root.propertyNames()) {
            if (!key.equals("settings")) {
                throw wrong(key, "unknown; the one key at the top is settings");
            }
        }
        List<DatedValue> rules = new ArrayList<>();
        for (Map.Entry<String, JsonNode> setting : root.path("settings").properties()) {
            rules.addAll(rows("settings." + setting.getKey(), setting.getKey(), setting.getValue()));
        }
        return rules;
    }

    private List<DatedValue> rows(String key, String name, JsonNode rows) {
        Setting setting = Setting.ofKey(name).orElseThrow(() -> wrong(key, "there is no such setting"));
        if (!rows.isArray() || rows.isEmpty()) {
            throw wrong(key, "a list of dated rows is expected");
        }
        List<DatedValue> rules = new ArrayList<>();
        Set<LocalDate> begun = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            DatedValue rule = row(key + "[" + i + "]", setting, rows.get(i));
            if (!begun.add(rule.validFrom())) {
                throw wrong(key, "two rows begin on " + rule.validFrom());
            }
            rules.add(rule);
        }
        return rules;
    }

    private DatedValue row(String key, Setting setting, JsonNode row) {
        for (String field : row.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw wrong(key + "." + field, "unknown field");
            }
        }
        LocalDate validFrom = day(key + ".validFrom", required(key, row, "validFrom"));
        JsonNode validTo = row.path("validTo");
        Confidence confidence = Confidence.ofMark(required(key, row, "confidence"))
                .orElseThrow(() -> wrong(key + ".confidence", "one of S, A, B, C-hi, C-med, C-lo, D is expected"));
        try {
            return new DatedValue(
                    setting,
                    validFrom,
                    absent(validTo) ? null : day(key + ".validTo", validTo.asString()),
                    value(key, row.path("value")),
                    required(key, row, "source"),
                    confidence,
                    optional(row.path("verifiedBy")));
        } catch (IllegalArgumentException e) {
            throw new MalformedPolicies(file, key, e);
        }
    }

    private List<String> value(String key, JsonNode value) {
        if (absent(value) || value.isObject()) {
            throw wrong(key + ".value", "missing");
        }
        List<String> words = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(word -> words.add(word.asString()));
        } else {
            words.add(value.asString());
        }
        return words;
    }

    private String required(String key, JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (absent(value) || !value.isValueNode() || value.asString().isBlank()) {
            throw wrong(key + "." + field, "missing");
        }
        return value.asString();
    }

    private static @Nullable String optional(JsonNode value) {
        return absent(value) ? null : value.asString();
    }

    private LocalDate day(String key, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw wrong(key, "a date like 2024-04-01 is expected");
        }
    }

    private JsonNode tree(String yaml) {
        try {
            JsonNode root = YAML.readTree(yaml);
            if (!root.isObject() || !root.path("settings").isObject()) {
                throw wrong("settings", "the settings are expected here, each with its rows");
            }
            return root;
        } catch (JacksonException e) {
            throw new MalformedPolicies(file, "line " + e.getLocation().getLineNr(), e.getOriginalMessage());
        }
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private MalformedPolicies wrong(String key, String what) {
        return new MalformedPolicies(file, key, what);
    }
}
