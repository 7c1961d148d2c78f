package org.supporttimeline.projections.log;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.domain.casefile.CaseFile;
import org.supporttimeline.domain.casefile.Entry;
import org.supporttimeline.domain.event.EventCatalogue;
import org.supporttimeline.domain.event.EventType;
import org.supporttimeline.domain.event.Intake.IntakeTaken;
import org.supporttimeline.domain.event.Specimens;
import org.supporttimeline.domain.event.SupportEvent;
import org.supporttimeline.domain.page.GeneratedPage;
import tools.jackson.databind.json.JsonMapper;

/**
 * What has once been stored is read for good. For every revision of every event there are two stored samples, one with every
 * field and one with what is required only. A sample never changes and never goes: {@code SHA256SUMS} holds each. A new event or
 * revision gets its samples by {@code -Dsamples.write=true}, which writes what is missing and touches nothing that is there.
 */
class FrozenSamplesTest {

    private static final Path SAMPLES =
            GeneratedPage.root(Path.of("").toAbsolutePath()).resolve("support-projections/src/test/resources/samples");
    private static final WireForm WIRE = WireForm.present();

    /** A stored sample: the part of its name before the first dot is the type, then comes the revision. */
    private record Sample(String name, String payload) {
        String type() {
            return name.substring(0, name.indexOf('.'));
        }

        int revision() {
            return Integer.parseInt(name.replaceAll("[^0-9]", ""));
        }

        SupportEvent read() {
            return WIRE.read(type(), revision(), payload);
        }
    }

    @BeforeAll
    static void write_what_is_missing_when_asked_to() throws IOException {
        if (Boolean.getBoolean("samples.write")) {
            writeMissing(SAMPLES);
        }
    }

    @Test
    void no_sample_has_changed_or_gone() throws IOException {
        assertThat(hashes(SAMPLES)).isEqualTo(sums(SAMPLES));
    }

    @Test
    void every_event_has_both_samples_of_every_revision_that_there_was() throws IOException {
        List<String> wanted = EventCatalogue.all().stream()
                .flatMap(type -> Stream.iterate(1, revision -> revision <= type.revision(), revision -> revision + 1)
                        .flatMap(revision -> Stream.of(full(type, revision), sparse(type, revision))))
                .toList();
        assertThat(samples().stream().map(Sample::name)).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void a_full_sample_has_every_field_of_its_event() throws IOException {
        var json = JsonMapper.builder().build();
        for (EventType type : EventCatalogue.all()) {
            Sample sample = sample(full(type, type.revision()));
            assertThat(json.readTree(sample.payload()).propertyNames())
                    .as(sample.name())
                    .containsExactlyElementsOf(Arrays.stream(type.shape().getRecordComponents())
                            .map(component -> component.getName())
                            .toList());
        }
    }

    @Test
    void the_present_record_writes_its_newest_samples_byte_for_byte() throws IOException {
        for (EventType type : EventCatalogue.all()) {
            for (String name : List.of(full(type, type.revision()), sparse(type, type.revision()))) {
                Sample sample = sample(name);
                assertThat(WIRE.write(sample.read())).as(name).isEqualTo(sample.payload());
            }
        }
    }

    @Test
    void every_sample_is_read_through_the_upcasters_and_folded() throws IOException {
        SupportEvent intake = Specimens.full().of(IntakeTaken.class);
        for (Sample sample : samples()) {
            CaseFile file = CaseFile.of(List.of(new Entry(1, intake), new Entry(2, sample.read())));
            assertThat(file.lastEntry()).as(sample.name()).isEqualTo(2);
        }
    }

    @Test
    void a_changed_a_missing_and_a_slipped_in_sample_are_noticed(@TempDir Path copy) throws IOException {
        writeMissing(copy);
        assertThat(hashes(copy)).isEqualTo(sums(copy));

        Path victim = copy.resolve("VisitMade.1.json");
        String before = Files.readString(victim);
        Files.writeString(victim, before.replace("WORKPLACE", "HOME"));
        assertThat(hashes(copy)).isNotEqualTo(sums(copy));
        writeMissing(copy);
        assertThat(hashes(copy)).as("writing anew does not hide it").isNotEqualTo(sums(copy));

        Files.delete(victim);
        assertThat(hashes(copy)).isNotEqualTo(sums(copy));
        Files.writeString(victim, before);
        Files.writeString(copy.resolve("VisitMade.2.json"), before);
        assertThat(hashes(copy)).isNotEqualTo(sums(copy));
    }

    private static String full(EventType type, int revision) {
        return type.name() + "." + revision + ".json";
    }

    private static String sparse(EventType type, int revision) {
        return type.name() + "." + revision + ".sparse.json";
    }

    private static Sample sample(String name) throws IOException {
        return new Sample(name, Files.readString(SAMPLES.resolve(name)));
    }

    private static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String name : hashes(SAMPLES).keySet()) {
            samples.add(sample(name));
        }
        return samples;
    }

    private static void writeMissing(Path directory) throws IOException {
        Files.createDirectories(directory);
        Map<String, String> sums = sums(directory);
        for (EventType type : EventCatalogue.all()) {
            freeze(directory, full(type, type.revision()), Specimens.full().of(type), sums);
            freeze(directory, sparse(type, type.revision()), Specimens.sparse().of(type), sums);
        }
        StringBuilder list = new StringBuilder();
        sums.forEach((name, sum) -> list.append(sum).append("  ").append(name).append('\n'));
        Files.writeString(directory.resolve("SHA256SUMS"), list);
    }

    private static void freeze(Path directory, String name, SupportEvent event, Map<String, String> sums)
            throws IOException {
        if (!sums.containsKey(name)) {
            String payload = WIRE.write(event);
            Files.writeString(directory.resolve(name), payload);
            sums.put(name, sha256(payload));
        }
    }

    private static Map<String, String> sums(Path directory) throws IOException {
        Path list = directory.resolve("SHA256SUMS");
        return Files.exists(list)
                ? Files.readAllLines(list).stream()
                        .map(line -> line.split("  ", 2))
                        .collect(toMap(line -> line[1], line -> line[0], (a, b) -> a, TreeMap::new))
                : new TreeMap<>();
    }

    private static Map<String, String> hashes(Path directory) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (!name.equals("SHA256SUMS")) {
                    hashes.put(name, sha256(Files.readString(file)));
                }
            }
        }
        return hashes;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
