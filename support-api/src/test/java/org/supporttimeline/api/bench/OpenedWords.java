package org.supporttimeline.api.bench;

import tools.jackson.databind.JsonNode;

/** Whether the texts of answers have been opened for their reader. */
final class OpenedWords {

    private int words;

    /** Looks at every text in an answer. */
    void read(JsonNode node) {
        if (node.isString()) {
            String text = node.asString();
            Check.that(!text.startsWith("v1."), "a text is still sealed");
            if (text.codePoints().anyMatch(letter -> letter > 0x3000)) {
                words++;
            }
        }
        for (JsonNode child : node) {
            read(child);
        }
    }

    /** There was something to read. */
    void check() {
        Check.that(words > 0, "there was no word in it");
    }
}
