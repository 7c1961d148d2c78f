package org.supporttimeline.api.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemFound;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.projections.ledger.Ledger;
import org.supporttimeline.projections.ledger.SealedTree;
import org.supporttimeline.projections.tlog.Hash;
import org.supporttimeline.projections.tlog.Malformed;
import org.supporttimeline.projections.tlog.Tile;

/** What can be asked of any tree, and answered as C2SP {@code tlog-tiles} has it. */
public final class TreeAnswers {

    /** Checkpoints and proofs. */
    public static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** How long a reader waits for what has just been recorded to be sealed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A tile never changes; only who may read it does, so it stays with the reader. */
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    private TreeAnswers() {}

    /** The newest checkpoint. */
    public static ResponseEntity<String> checkpoint(Ledger ledger) {
        return text(sealed(ledger, 0).note().toString());
    }

    /** The hashes of a tile, by the path of its address. */
    public static ResponseEntity<byte[]> hashes(Ledger ledger, String level, String place) {
        return bytes(ledger.hashes(tile(level, place))
                .orElseThrow(() -> Problems.notFound().found()));
    }

    /** That the tree of {@code from} leaves is the beginning of that of {@code to}, by default the newest. */
    public static ConsistencyView consistency(Ledger ledger, HttpServletRequest request) {
        var query = new QueryReader(request);
        long from = query.parsed("from", "0, 1, 2 …", TreeAnswers::size).orElse(0L);
        SealedTree newest = sealed(ledger, 0);
        long to = query.parsed("to", "0, 1, 2 …", TreeAnswers::size).orElse(newest.size());
        query.finish();
        if (to > newest.size()) {
            throw new FaultyRequest(List.of(Fault.outOfRange("to", "0", Long.toString(newest.size()))));
        }
        if (from > to) {
            throw new FaultyRequest(List.of(Fault.outOfRange("from", "0", Long.toString(to))));
        }
        return new ConsistencyView(
                from,
                to,
                ledger.consistency(from, to).stream().map(Hash::toString).toList(),
                newest.note().toString());
    }

    /**
     * The newest checkpoint, when it has so many leaves.
     *
     * @throws ProblemFound when they are not sealed in time
     */
    public static SealedTree sealed(Ledger ledger, long size) {
        return ledger.await(size, PATIENCE)
                .orElseThrow(() -> Problem.of(
                                ProblemKind.NOT_CAUGHT_UP,
                                "まだ封印されていません。少し後でもう一度読んでください。",
                                "It is not sealed yet; read it again a little later.")
                        .withHeader("Retry-After", "2")
                        .found());
    }

    /**
     * The tile of an address.
     *
     * @throws ProblemFound when there is none of that name
     */
    static Tile tile(String level, String place) {
        try {
            return Tile.parse(level, place.substring(1));
        } catch (Malformed e) {
            throw Problems.notFound().found();
        }
    }

    /** An answer that stays true. */
    static ResponseEntity<byte[]> bytes(byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_GOOD)
                .body(content);
    }

    static ResponseEntity<String> text(String content) {
        return ResponseEntity.ok().contentType(TEXT).body(content);
    }

    private static long size(String text) {
        if (!SIZE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a size");
        }
        return Long.parseLong(text);
    }
}
