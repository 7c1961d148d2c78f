package org.supporttimeline.projections.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A C2SP {@code signed-note}: a text and who has signed it. The text means nothing until {@link #verify} has passed.
 *
 * @param text ends with a newline
 * @param signatures at least one
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final String BREAK = "\n\n";
    private static final Pattern LINE = Pattern.compile("— (" + VerifierKey.NAME + ") ([A-Za-z0-9+/=]+)");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]");
    private static final int MOST_SIGNATURES = 100;

    /** @param signatures at least one */
    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n")
                || signatures.isEmpty()
                || CONTROL.matcher(text).find()) {
            throw new Malformed("not the text of a note");
        }
    }

    /** Signs a text by all keys. */
    public static SignedNote sign(String text, Collection<SignerKey> keys) {
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    /**
     * Reads what {@link #toString()} has written.
     *
     * @throws Malformed when it is not exactly of that form
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf(BREAK);
        if (end < 0 || !note.endsWith("\n") || CONTROL.matcher(note).find()) {
            throw new Malformed("not a signed note");
        }
        String lines = note.substring(end + BREAK.length());
        var signatures = new ArrayList<Signature>();
        for (String line : lines.split("\n", -1)) {
            if (line.isEmpty() && !signatures.isEmpty()) {
                break; // after the last newline
            }
            signatures.add(Signature.parse(line));
            if (signatures.size() > MOST_SIGNATURES) {
                throw new Malformed("too many signatures");
            }
        }
        var read = new SignedNote(note.substring(0, end + 1), signatures);
        if (!read.toString().equals(note)) {
            throw new Malformed("not a signed note");
        }
        return read;
    }

    /**
     * Reads a note from a file's bytes.
     *
     * @throws Malformed when they are not
     */
    public static SignedNote parse(byte[] note) {
        try {
            return parse(UTF_8.newDecoder().decode(ByteBuffer.wrap(note)).toString());
        } catch (CharacterCodingException e) {
            throw new Malformed("not UTF-8", e);
        }
    }

    /**
     * The keys, of those given, that have signed it. A verifier goes on only if there is one. A signature that names a known
     * key and is not its signature spoils the note.
     *
     * @throws Malformed when there is such a signature
     */
    public List<VerifierKey> verify(Collection<VerifierKey> known) {
        var valid = new ArrayList<VerifierKey>();
        for (Signature signature : signatures) {
            for (VerifierKey key : known) {
                if (key.name().equals(signature.name()) && key.id() == signature.keyId()) {
                    if (!key.verifies(text, signature.bytes())) {
                        throw new Malformed("the signature of " + key.name() + " is wrong");
                    }
                    valid.add(key);
                }
            }
        }
        return valid;
    }

    /** The note as it is kept and served. */
    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }

    /**
     * One signature.
     *
     * @param keyId the first bytes of a hash of name and key
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Signature(String name, int keyId, byte[] bytes) {

        static Signature parse(String line) {
            Matcher parts = LINE.matcher(line);
            byte[] signature = parts.matches() ? Base64Text.decode(parts.group(2)) : new byte[0];
            if (signature.length <= Integer.BYTES) {
                throw new Malformed("not a signature line");
            }
            var buffer = ByteBuffer.wrap(signature);
            int id = buffer.getInt();
            byte[] rest = new byte[buffer.remaining()];
            buffer.get(rest);
            return new Signature(parts.group(1), id, rest);
        }

        String line() {
            byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                    .putInt(keyId)
                    .put(bytes)
                    .array();
            return "— " + name + " " + Base64.getEncoder().encodeToString(all);
        }
    }
}
