package org.supporttimeline.api.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.evidence.Claim.Verdict.BROKEN;
import static org.supporttimeline.api.evidence.Claim.Verdict.UNTOLD;
import static org.supporttimeline.api.evidence.Claim.Verdict.VERIFIED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.projections.ledger.GivenCheckpoint;
import org.supporttimeline.projections.log.StoredEntry;
import org.supporttimeline.projections.tlog.VerifierKey;

/** What holds of a bundle, and that nothing in it can be changed unseen. */
class BundleCheckTest {

    @TempDir
    Path files;

    private SmallBundle small;
    private byte[] bundle;

    @BeforeEach
    void make() throws IOException {
        small = new SmallBundle(files.resolve("key.pem"));
        bundle = small.bytes();
    }

    private List<Claim> check(byte[] bytes, GivenCheckpoint... earlier) throws IOException {
        return check(bytes, List.of(small.key()), earlier);
    }

    private List<Claim> check(byte[] bytes, List<VerifierKey> keys, GivenCheckpoint... earlier) throws IOException {
        Path file = files.resolve("bundle.zip");
        Files.write(file, bytes);
        return BundleCheck.of(BundleFile.read(file), keys, List.of(earlier));
    }

    /** What the archive's own bytes tell is told first: the rest takes longer, and there are thousands of bytes. */
    private boolean isBroken(byte[] bytes) throws IOException {
        Path file = files.resolve("changed.zip");
        Files.write(file, bytes);
        return BundleFile.read(file).difference().isPresent()
                || check(bytes).stream().anyMatch(claim -> claim.verdict() == BROKEN);
    }

    private Map<String, byte[]> contents() throws IOException {
        Path file = files.resolve("whole.zip");
        Files.write(file, bundle);
        BundleFile read = BundleFile.read(file);
        var contents = new TreeMap<String, byte[]>();
        for (String name : read.parts().keySet()) {
            contents.put(name, read.content(name).orElseThrow());
        }
        return contents;
    }

    private GivenCheckpoint kept(int size) {
        return new GivenCheckpoint("kept", small.checkpoint(size).getBytes(UTF_8));
    }

    @Test
    void a_bundle_as_it_was_made_is_verified() throws IOException {
        assertThat(check(bundle, kept(2), kept(4), kept(5))).hasSize(8).allMatch(claim -> claim.verdict() == VERIFIED);
    }

    @Test
    void each_changed_byte_of_the_archive_breaks_it() throws IOException {
        var unseen = new ArrayList<Integer>();
        for (int at = 0; at < bundle.length; at++) {
            byte[] changed = bundle.clone();
            changed[at] ^= (byte) (1 + at % 255);
            if (!isBroken(changed)) {
                unseen.add(at);
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void each_changed_byte_of_each_file_breaks_it_in_an_archive_that_is_in_order() throws IOException {
        var unseen = new ArrayList<String>();
        Map<String, byte[]> contents = contents();
        for (var file : contents.entrySet()) {
            for (int at = 0; at < file.getValue().length; at++) {
                byte[] changed = file.getValue().clone();
                changed[at] ^= (byte) (1 + at % 255);
                var all = new TreeMap<>(contents);
                all.put(file.getKey(), changed);
                if (!isBroken(SmallBundle.archive(all))) {
                    unseen.add(file.getKey() + " " + at);
                }
            }
        }
        assertThat(unseen).isEmpty();
    }

    @Test
    void bytes_cut_off_or_put_behind_break_it() throws IOException {
        for (int length = 0; length < bundle.length; length += 1 + length / 50) {
            assertThat(isBroken(Arrays.copyOf(bundle, length)))
                    .as("the first %d bytes", length)
                    .isTrue();
        }
        assertThat(isBroken(Arrays.copyOf(bundle, bundle.length + 1))).isTrue();
    }

    @Test
    void a_file_that_is_missing_renamed_or_too_many_breaks_it() throws IOException {
        Map<String, byte[]> contents = contents();
        for (String name : contents.keySet()) {
            var missing = new TreeMap<>(contents);
            byte[] content = missing.remove(name);
            assertThat(isBroken(SmallBundle.archive(missing))).as(name).isTrue();
            missing.put(name + "2", content);
            assertThat(isBroken(SmallBundle.archive(missing))).as(name).isTrue();
            missing.put(name, content);
            assertThat(isBroken(SmallBundle.archive(missing))).as(name).isTrue();
        }
    }

    @Test
    void a_manifest_written_anew_over_changed_words_is_not_the_signed_one() throws IOException {
        Map<String, byte[]> contents = contents();
        contents.put(BundleNames.of(SmallBundle.CASE, BundleNames.OPENED), "{\"entry\":2}\n".getBytes(UTF_8));
        var listed = new ArrayList<Manifest.Listed>();
        contents.forEach((name, content) -> {
            if (!name.startsWith("manifest")) {
                listed.add(Manifest.Listed.of(name, content));
            }
        });
        var manifest = new Manifest(Manifest.FORMAT, listed, List.of(new Manifest.Counted(SmallBundle.CASE, 2)));
        contents.put(BundleNames.MANIFEST, manifest.bytes());
        assertThat(check(SmallBundle.archive(contents)))
                .filteredOn(claim -> claim.verdict() == BROKEN)
                .extracting(Claim::toString)
                .containsExactly("manifest: broken: manifest.note: it is of another manifest");
    }

    @Test
    void a_signature_of_the_manifest_that_was_added_changed_or_taken_away_breaks_it() throws IOException {
        new SmallBundle(files.resolve("second.pem"));
        Path both = files.resolve("both.pem");
        Files.writeString(
                both, Files.readString(files.resolve("key.pem")) + Files.readString(files.resolve("second.pem")));
        assertThat(both.toFile().setReadable(false, false)).isTrue();
        assertThat(both.toFile().setReadable(true, true)).isTrue();
        bundle = new SmallBundle(both).bytes();
        assertThat(check(bundle)).allMatch(claim -> claim.verdict() == VERIFIED);
        String note = new String(contents().get(BundleNames.SIGNATURE), UTF_8);
        List<String> lines = note.lines().toList();
        String second = lines.getLast();
        char last = second.charAt(second.length() - 5);
        String changed = second.substring(0, second.length() - 5)
                + (last == 'A' ? 'B' : 'A')
                + second.substring(second.length() - 4);
        String first = note.substring(0, note.length() - second.length() - 1);
        for (String other : List.of(note + "— x AAAAAAA=\n", first + changed + "\n", first, note + second + "\n")) {
            var all = new TreeMap<>(contents());
            all.put(BundleNames.SIGNATURE, other.getBytes(UTF_8));
            assertThat(check(SmallBundle.archive(all)))
                    .as(other)
                    .filteredOn(claim -> claim.verdict() == BROKEN)
                    .extracting(Claim::what)
                    .containsExactly("manifest");
        }
    }

    @Test
    void entries_that_are_left_out_swapped_or_made_up_are_found_also_when_the_service_itself_signed_them()
            throws IOException {
        List<StoredEntry> own = SmallBundle.log().stream()
                .filter(entry -> entry.caseId().equals(SmallBundle.CASE))
                .toList();
        assertThat(caseClaim(own.subList(1, 2))).endsWith("entry 1 is not in its place");
        assertThat(caseClaim(own.reversed())).endsWith("entry 1 is not in its place");
        StoredEntry real = own.getFirst();
        var forged = new StoredEntry(
                real.position(),
                real.caseId(),
                1,
                real.eventId(),
                real.recordedAt().plusSeconds(60),
                real.type(),
                1,
                real.payload(),
                real.metadata());
        assertThat(caseClaim(List.of(forged, own.getLast()))).endsWith("entry 1 is not what was sealed");
    }

    private String caseClaim(List<StoredEntry> told) throws IOException {
        return check(small.bytes(told, List.of())).stream()
                .filter(claim -> claim.verdict() == BROKEN)
                .map(Claim::toString)
                .reduce((one, other) -> one + " and " + other)
                .orElse("");
    }

    @Test
    void an_earlier_checkpoint_of_another_past_is_told_from_one_without_a_proof() throws IOException {
        var otherPast = new SmallBundle(files.resolve("key.pem"));
        String forged = otherPast.checkpoint(4).replaceFirst("\n4\n", "\n2\n");
        assertThat(check(bundle, new GivenCheckpoint("forged", forged.getBytes(UTF_8)))
                        .getLast()
                        .verdict())
                .isEqualTo(BROKEN);
        assertThat(check(bundle, kept(3)).getLast().toString())
                .isEqualTo("earlier checkpoint kept: cannot be told: the bundle has no proof from its 3 entries;"
                        + " ask for one with since=3 when a bundle is made");
        Map<String, byte[]> contents = contents();
        contents.put(BundleNames.CONSISTENCY, "[{\"from\":2,\"to\":5,\"proof\":[]}]".getBytes(UTF_8));
        assertThat(check(SmallBundle.archive(contents), kept(2)).getLast().toString())
                .isEqualTo("earlier checkpoint kept: broken: its 2 entries are not the beginning of the bundle's log");
    }

    @Test
    void a_proof_that_is_none_is_told_as_broken() throws IOException {
        Map<String, byte[]> contents = contents();
        contents.put(BundleNames.CONSISTENCY, "[null]".getBytes(UTF_8));
        assertThat(check(SmallBundle.archive(contents), kept(2)).getLast().toString())
                .isEqualTo("earlier checkpoint kept: broken: ledger/consistency.json is not of the form that it should"
                        + " have");
    }

    @Test
    void a_file_that_should_not_be_there_is_named() throws IOException {
        Map<String, byte[]> contents = contents();
        contents.put("about/zzz.txt", "x".getBytes(UTF_8));
        assertThat(check(SmallBundle.archive(contents)))
                .filteredOn(claim -> claim.verdict() == BROKEN)
                .extracting(Claim::toString)
                .containsExactly("files: broken: about/zzz.txt is an unexpected file");
    }

    @Test
    void without_a_key_nobody_is_told_that_it_is_genuine() throws IOException {
        List<Claim> claims = check(bundle, List.of());
        assertThat(claims)
                .filteredOn(claim -> claim.verdict() == UNTOLD)
                .singleElement()
                .satisfies(claim -> {
                    assertThat(claim.what()).isEqualTo("key");
                    assertThat(claim.detail()).contains(small.key().toString());
                });
        assertThat(claims).noneMatch(claim -> claim.verdict() == BROKEN);
    }

    @Test
    void another_key_does_not_verify_it() throws IOException {
        var other = new SmallBundle(files.resolve("other.pem"));
        assertThat(check(bundle, List.of(other.key())))
                .anySatisfy(claim -> assertThat(claim.toString())
                        .isEqualTo(
                                "checkpoint: broken: ledger/checkpoint.txt: it is signed by no known key of its log"));
    }
}
