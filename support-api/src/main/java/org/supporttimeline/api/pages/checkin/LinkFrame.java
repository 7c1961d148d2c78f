package org.supporttimeline.api.pages.checkin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.ui.Model;
import org.supporttimeline.api.links.TooOften;

/**
 * What stands around a page that is opened by a link: no cookie tells the language or the wish for furigana, so that both stand in
 * the address.
 *
 * @param address of this page with its language and readings
 * @param otherLanguage the same in the other language
 * @param otherReading the same with readings or without
 */
public record LinkFrame(String address, String otherLanguage, String otherReading, boolean reading) {

    /** Puts the frame on a page. */
    public static void put(HttpServletRequest request, Locale locale, Model model) {
        boolean english = locale.getLanguage().equals("en");
        boolean kana = !english && "1".equals(request.getParameter("kana"));
        String path = request.getRequestURI();
        model.addAttribute(
                "link",
                new LinkFrame(
                        path + (english ? "?in=en" : kana ? "?in=ja&kana=1" : "?in=ja"),
                        path + (english ? "?in=ja" : "?in=en"),
                        path + (kana ? "?in=ja" : "?in=ja&kana=1"),
                        kana));
        model.addAttribute("furigana", kana ? Furigana.written() : Furigana.none());
    }

    /** The page of an address that does not work, whatever the reason. */
    public static String closed(HttpServletResponse response, Model model) {
        response.setStatus(404);
        model.addAttribute("wait", 0L);
        return "link-closed";
    }

    /** The page that asks to wait. */
    public static String tooOften(
            TooOften often, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        put(request, locale, model);
        response.setStatus(429);
        response.setHeader("Retry-After", Long.toString(often.seconds()));
        model.addAttribute("wait", often.seconds());
        return "link-closed";
    }

    /** Says nothing: the address is a secret. */
    @Override
    public String toString() {
        return "LinkFrame";
    }
}
