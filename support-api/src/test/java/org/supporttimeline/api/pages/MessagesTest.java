package org.supporttimeline.api.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.supporttimeline.api.links.LinkKind;
import org.supporttimeline.api.security.AccountRole;

/** Every sentence of every page stands in both languages, and none stands in a page itself. */
class MessagesTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]");
    private static final Pattern PREFIX = Pattern.compile("#\\{'([a-z]+\\.)' \\+");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]{2,}");

    @Test
    void both_languages_have_the_same_keys() throws IOException, URISyntaxException {
        for (String part : parts()) {
            assertThat(keys(part + ".properties")).as(part).isEqualTo(keys(part + "_en.properties"));
        }
    }

    @Test
    void the_service_reads_every_part_and_no_key_stands_in_two() throws IOException, URISyntaxException {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        String read = Objects.requireNonNull(settings.getObject()).getProperty("spring.messages.basename");
        assertThat(read.split(",", -1))
                .extracting(name -> name.trim().replace("org.supporttimeline.messages.", ""))
                .containsExactlyInAnyOrderElementsOf(parts());
        Set<String> seen = new TreeSet<>();
        for (String part : parts()) {
            assertThat(keys(part + ".properties"))
                    .as(part)
                    .allSatisfy(key -> assertThat(seen.add(key)).isTrue());
        }
    }

    @Test
    void every_key_of_a_page_has_its_text_and_no_text_is_left_over() throws IOException, URISyntaxException {
        Set<String> used = new TreeSet<>();
        Set<String> prefixes = new TreeSet<>();
        List<String> all = new ArrayList<>(pages());
        all.add(print());
        for (String page : all) {
            KEY.matcher(page).results().forEach(found -> used.add(found.group(1)));
            PREFIX.matcher(page).results().forEach(found -> prefixes.add(found.group(1)));
        }
        Set<String> known = new TreeSet<>();
        for (String part : parts()) {
            known.addAll(keys(part + ".properties"));
        }
        assertThat(known).containsAll(used);
        known.removeAll(used);
        known.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
        assertThat(known).as("used by no page").isEmpty();
    }

    @Test
    void every_role_in_which_somebody_acts_has_its_text() throws IOException {
        assertThat(keys("audit.properties"))
                .containsAll(Stream.concat(
                                Arrays.stream(AccountRole.values()).map(Enum::name),
                                Arrays.stream(LinkKind.values()).map(LinkKind::role))
                        .map(role -> "roles." + role)
                        .toList());
    }

    @Test
    void no_page_has_words_of_its_own() throws IOException, URISyntaxException {
        assertThat(pages())
                .allSatisfy(page -> assertThat(JAPANESE.matcher(page).find()).isFalse());
    }

    /** The files of sentences, one for the pages of each job, without the ending that names the language. */
    private static Set<String> parts() throws IOException, URISyntaxException {
        Path directory = Path.of(Objects.requireNonNull(MessagesTest.class.getResource("/org/supporttimeline/messages"))
                .toURI());
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString().replaceAll("(_en)?\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> keys(String file) throws IOException {
        var properties = new Properties();
        try (Reader in = new java.io.InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream("/org/supporttimeline/messages/" + file)),
                UTF_8)) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    /** It is Japanese alone, and takes its terms from the pages' sentences. */
    private static String print() throws URISyntaxException {
        return text(Path.of(
                Objects.requireNonNull(MessagesTest.class.getResource("/org/supporttimeline/api/bundle/case.xhtml"))
                        .toURI()));
    }

    private static List<String> pages() throws IOException, URISyntaxException {
        Path directory = Path.of(Objects.requireNonNull(MessagesTest.class.getResource("/org/supporttimeline/pages"))
                .toURI());
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(MessagesTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
