package org.supporttimeline.api.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.projections.reporting.Exported;
import org.supporttimeline.projections.reporting.ReportingView;

/**
 * One export while it is written. How many rows there were and the SHA-256 of the body (RFC 9530) follow after the body, as HTTP
 * trailers: an export without them was cut off.
 */
final class ExportBody implements Exported {

    static final String ROWS = "Row-Count";
    static final String DIGEST = "Content-Digest";

    private final HttpServletResponse response;
    private final ReportingView view;
    private final ExportForm form;
    private final boolean marked;
    private final MessageDigest digest = sha256();
    private final OutputStream out;
    private @Nullable ExportLines lines;
    private long rows;

    ExportBody(HttpServletResponse response, OutputStream out, ReportingView view, ExportForm form, boolean marked) {
        this.response = response;
        this.view = view;
        this.form = form;
        this.marked = marked;
        this.out = new BufferedOutputStream(new DigestOutputStream(out, digest), 1 << 16);
    }

    @Override
    public void begin(long position) throws IOException {
        response.setContentType(form.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + view.name() + "." + form.word() + "\"");
        response.setHeader(RequestHeaders.LOG_POSITION, Long.toString(position));
        response.setHeader("Trailer", ROWS + ", " + DIGEST);
        lines = form.lines(out, view.columns(), marked);
    }

    @Override
    public void row(List<@Nullable Object> values) throws IOException {
        if (lines == null) {
            throw new IllegalStateException("a row before the beginning");
        }
        lines.write(values);
        rows++;
    }

    /** After the last row. Only what is sent in chunks can have something after it. */
    void finish() throws IOException {
        if (lines != null) {
            lines.finish();
        }
        out.flush();
        String hash = "sha-256=:" + Base64.getEncoder().encodeToString(digest.digest()) + ":";
        response.setTrailerFields(() -> Map.of(ROWS, Long.toString(rows), DIGEST, hash));
        response.flushBuffer();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
