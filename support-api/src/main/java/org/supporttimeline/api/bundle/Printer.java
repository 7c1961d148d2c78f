package org.supporttimeline.api.bundle;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Prints a case as a PDF in Japanese, in a font that is read easily and travels with it. It fetches nothing from anywhere. */
@Component
final class Printer {

    private final Lock printing = new ReentrantLock();
    private final PrintFont font = new PrintFont();
    private final SpringTemplateEngine templates = new SpringTemplateEngine();

    Printer(MessageSource messages) {
        XRLog.setLoggingEnabled(false); // it repeats what it prints
        var resolver = new ClassLoaderTemplateResolver(Printer.class.getClassLoader());
        resolver.setPrefix("org/supporttimeline/api/bundle/");
        resolver.setSuffix(".xhtml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
        templates.setTemplateEngineMessageSource(messages);
    }

    /** One at a time: the layout of a case with 3,000 entries takes some 600 MB. */
    byte[] print(PrintedCase printed) {
        printing.lock();
        try {
            return pdf(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // no reader has gone away: it fails
        } finally {
            printing.unlock();
        }
    }

    private byte[] pdf(PrintedCase printed) throws IOException {
        String page = templates.process("case", new Context(Locale.JAPANESE, Map.of("it", printed)));
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(page, null);
        builder.toStream(pdf);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.getFontResolver()
                    .addFont(
                            new PDFontSupplier(font.in(renderer.getPdfDocument())),
                            PrintFont.FAMILY,
                            400,
                            IdentValue.NORMAL,
                            true,
                            FontGroup.MAIN);
            renderer.createPDF();
        }
        return pdf.toByteArray();
    }
}
