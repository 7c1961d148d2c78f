package org.supporttimeline.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.supporttimeline.api.http.Facts.openCase;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supporttimeline.api.cli.SupportCommand;

/** {@code support-api fsck} beside a running service. What it finds, the test of the check itself tells. */
class FsckCommandTest {

    private final TestService service = TestService.shared();
    private final StringWriter out = new StringWriter();

    @TempDir
    Path files;

    private int fsck(String... arguments) {
        var all = new ArrayList<>(List.of("fsck"));
        all.addAll(List.of(arguments));
        all.addAll(service.settings());
        return SupportCommand.line(ignored -> {})
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void a_record_that_nobody_has_touched_fits_the_checkpoints_that_were_kept() throws IOException {
        String path = openCase(service, "north");
        service.as("north-auditor").get(path + "/entries/1/proof");
        Path kept = files.resolve("kept");
        Files.writeString(
                kept, service.as("north-auditor").get("/ledger/checkpoint").body());
        assertThat(fsck("--checkpoint", kept.toString())).as(out.toString()).isZero();
        assertThat(out.toString()).contains("log: everything fits, ").contains("proven by signed checkpoints");
    }

    @Test
    void a_checkpoint_that_does_not_fit_ends_with_1() throws IOException {
        Path forged = files.resolve("forged");
        String checkpoint =
                service.as("north-auditor").get("/ledger/checkpoint").body();
        Files.write(forged, checkpoint.replaceFirst("\n[0-9]+\n", "\n7777777\n").getBytes(UTF_8));
        assertThat(fsck("--checkpoint", forged.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("CHECKPOINT_UNUSABLE", forged.toString(), "log: does not fit");
    }

    @Test
    void what_cannot_be_read_or_understood_is_told_from_what_does_not_fit() {
        assertThat(fsck("--checkpoint", files.resolve("nothing").toString())).isEqualTo(2);
        assertThat(fsck("--key", "nonsense")).isEqualTo(2);
        assertThat(fsck("--support.ledger.key-file=" + files.resolve("nothing")))
                .isEqualTo(3);
    }
}
