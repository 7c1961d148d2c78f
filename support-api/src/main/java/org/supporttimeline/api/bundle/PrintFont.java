package org.supporttimeline.api.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** The font that is printed in, read when it is first needed and then kept. For one print at a time. */
final class PrintFont {

    static final String FAMILY = "BIZ UDPGothic";

    private static final String FILE = "/org/supporttimeline/fonts/BIZUDPGothic-Regular.ttf";

    private @Nullable TrueTypeFont read;

    /** The font for one document, which will have the characters that it uses, and no others. */
    PDFont in(PDDocument document) throws IOException {
        TrueTypeFont font = read;
        if (font == null) {
            font = read();
            read = font;
        }
        return PDType0Font.load(document, font, true);
    }

    /** Without its ligatures: the library looks for them by a pattern that it compiles for each piece of text. */
    private static TrueTypeFont read() throws IOException {
        try (InputStream file = Objects.requireNonNull(PrintFont.class.getResourceAsStream(FILE))) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            return font;
        }
    }
}
