package org.supporttimeline.api.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.json.StrictJson;

/**
 * One sample case. Its ids follow from its name and its lines, so that recording it twice leaves it there once.
 *
 * @param name of its file
 */
record SampleStory(String name, List<SampleLine> lines) {

    /** The stories, called by what they show, in the order in which they are recorded. */
    static final List<String> NAMES = List.of(
            "transition-to-follow-up",
            "second-job-after-leaving",
            "contact-ended-and-resumed",
            "retention-with-corrections",
            "consultation-erased");

    static List<SampleStory> all() {
        return NAMES.stream().map(SampleStory::read).toList();
    }

    /** What has happened by a day: the lines before the first that tells of a later one. */
    List<SampleLine> until(LocalDate today) {
        return lines.stream()
                .takeWhile(line -> line.on().filter(today::isBefore).isEmpty())
                .toList();
    }

    UUID caseId() {
        return id("case");
    }

    UUID eventId(SampleLine line) {
        return id("event/" + line.no());
    }

    private UUID id(String of) {
        return UUID.nameUUIDFromBytes(("support-timeline/sample/" + name + "/" + of).getBytes(UTF_8));
    }

    private static SampleStory read(String name) {
        try (@Nullable InputStream in = SampleStory.class.getResourceAsStream("/samples/" + name + ".ndjson")) {
            if (in == null) {
                throw new IllegalStateException("the story " + name + " is missing from the program");
            }
            var lines = new ArrayList<SampleLine>();
            for (String line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                lines.add(new SampleLine(lines.size() + 1, StrictJson.parse(line.getBytes(UTF_8))));
            }
            return new SampleStory(name, List.copyOf(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
