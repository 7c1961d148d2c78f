package org.supporttimeline.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/** JSON that is written already, as UTF-8, and goes out as it is: once written, it is only copied. */
public final class Json implements JacksonSerializable {

    private final byte[] bytes;

    Json(byte[] bytes) {
        this.bytes = bytes;
    }

    /** As text. It may hold private words. */
    public String toText() {
        return new String(bytes, UTF_8);
    }

    @Override
    public void serialize(JsonGenerator out, SerializationContext context) {
        out.writeRawValue(new AsItIs(bytes));
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializationContext context, TypeSerializer type) {
        serialize(out, context);
    }

    /** It may hold private words. */
    @Override
    public String toString() {
        return "Json";
    }

    /** By this a generator takes bytes over, as many as it has room for. What would quote them is never asked of a value. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record AsItIs(byte[] bytes) implements SerializableString {

        private static final int NO_ROOM = -1;

        @Override
        public String getValue() {
            return new String(bytes, UTF_8);
        }

        @Override
        public int charLength() {
            return getValue().length();
        }

        @Override
        public byte[] asUnquotedUTF8() {
            return bytes;
        }

        @Override
        public int appendUnquotedUTF8(byte[] buffer, int at) {
            if (bytes.length > buffer.length - at) {
                return NO_ROOM;
            }
            System.arraycopy(bytes, 0, buffer, at, bytes.length);
            return bytes.length;
        }

        @Override
        public int appendUnquoted(char[] buffer, int at) {
            return NO_ROOM;
        }

        @Override
        public int writeUnquotedUTF8(OutputStream out) throws IOException {
            out.write(bytes);
            return bytes.length;
        }

        @Override
        public int putUnquotedUTF8(ByteBuffer buffer) {
            if (bytes.length > buffer.remaining()) {
                return NO_ROOM;
            }
            buffer.put(bytes);
            return bytes.length;
        }

        @Override
        public char[] asQuotedChars() {
            throw notAText();
        }

        @Override
        public byte[] asQuotedUTF8() {
            throw notAText();
        }

        @Override
        public int appendQuotedUTF8(byte[] buffer, int at) {
            throw notAText();
        }

        @Override
        public int appendQuoted(char[] buffer, int at) {
            throw notAText();
        }

        @Override
        public int writeQuotedUTF8(OutputStream out) {
            throw notAText();
        }

        @Override
        public int putQuotedUTF8(ByteBuffer buffer) {
            throw notAText();
        }

        private static IllegalStateException notAText() {
            return new IllegalStateException("a JSON value is not put in quotes");
        }
    }
}
