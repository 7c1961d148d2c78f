package org.supporttimeline.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.projections.tlog.Checkpoint;
import org.supporttimeline.projections.tlog.Hash;
import org.supporttimeline.projections.tlog.SignedNote;
import org.supporttimeline.projections.tlog.TreeHasher;

/** Checkpoints outside the database, where several nodes share a directory. */
class CheckpointDirectoryTest {

    private static final int LAST = 60;

    @TempDir
    Path files;

    private SignedNote note(SigningKeys keys, long size) {
        Hash root = new TreeHasher().leaf(Long.toString(size).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return SignedNote.sign(new Checkpoint("log.example", size, root).text(), keys.signers("log.example"));
    }

    private CheckpointDirectory node() throws IOException {
        return new CheckpointDirectory(files.resolve("shared"), InstantSource.system());
    }

    @Test
    void nodes_that_write_at_the_same_time_never_leave_half_of_one() throws Exception {
        SigningKeys keys = SigningKeys.ours(files.resolve("key.pem"));
        List<SignedNote> notes = new ArrayList<>();
        for (int size = 1; size <= LAST; size++) {
            notes.add(note(keys, size));
        }
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var ends = new ArrayList<Future<Void>>();
            for (int i = 0; i < 3; i++) {
                CheckpointDirectory node = node();
                Callable<Void> writing = () -> {
                    for (SignedNote one : notes) {
                        node.keep("log", one);
                        assertThat(node.newest("log").orElseThrow().verify(keys.verifiers("log.example")))
                                .isNotEmpty();
                    }
                    return null;
                };
                ends.add(nodes.submit(writing));
            }
            for (Future<Void> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a node could not write or read", e.getCause());
        }
        assertThat(node().newest("log").orElseThrow())
                .hasToString(notes.getLast().toString());
        assertThat(node().lacks("log", notes.getLast())).isFalse();
        assertThat(node().lacks("log", note(keys, LAST + 1))).isTrue();
    }
}
