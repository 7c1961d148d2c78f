package org.supporttimeline.api.pages.links;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.supporttimeline.api.links.CaseLinks.NewLink;
import org.supporttimeline.api.links.CaseLinks.NewShare;
import org.supporttimeline.api.links.LinkKind;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.domain.event.FormCode;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.event.Vocabulary.Role;

/** Reads what the page's form asks for. */
final class AskedLink {

    private AskedLink() {}

    /**
     * @throws java.time.DateTimeException when a day is none
     * @throws org.supporttimeline.api.web.ProblemFound for what no page of ours offers
     */
    static NewLink of(String kind, String form, String lastDay, HttpServletRequest request) {
        LocalDate last = LocalDate.parse(lastDay);
        LinkKind wanted = word(LinkKind.class, kind);
        return new NewLink(wanted, code(form), last, wanted.isCheckIn() ? null : share(request));
    }

    private static NewShare share(HttpServletRequest request) {
        SortedSet<ItemCode> items = new TreeSet<>();
        String[] chosen = request.getParameterValues("item");
        for (String item : chosen == null ? new String[0] : chosen) {
            items.add(new ItemCode(item));
        }
        return new NewShare(
                number(given(request, "consent")),
                word(Role.class, given(request, "contact")),
                items,
                LocalDate.parse(given(request, "from")),
                LocalDate.parse(given(request, "to")));
    }

    private static String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static FormCode code(String form) {
        try {
            return new FormCode(form);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound().found();
        }
    }

    private static int number(String text) {
        return text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : 0;
    }

    private static <E extends Enum<E>> E word(Class<E> type, String name) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound().found();
        }
    }
}
