package org.supporttimeline.api.calendar;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.SecretAddress;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.calendar.BusinessDays;
import org.supporttimeline.projections.due.DueCursor;
import org.supporttimeline.projections.due.DueFilter;
import org.supporttimeline.projections.due.DueItem;
import org.supporttimeline.projections.due.DueItems;
import org.supporttimeline.projections.due.DuePage;

/** The calendar feed of an account: made and revoked by its owner, fetched by whoever has the address. */
@RestController
class CalendarController {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    /** How far ahead a calendar looks. */
    private static final int MONTHS = 13;

    private final CalendarFeeds feeds;
    private final DueItems due;
    private final Clock clock;
    private final DueCalendar calendar = new DueCalendar(BusinessDays.japan());

    CalendarController(CalendarFeeds feeds, DueItems due, Clock clock) {
        this.feeds = feeds;
        this.due = due;
        this.clock = clock;
    }

    /** @param path the address of the feed on this server; it is told this once */
    record Made(String path) {

        /** Says nothing: the framework logs answers. */
        @Override
        public String toString() {
            return "Made";
        }
    }

    @Operation(
            summary = "カレンダーの購読アドレスの発行",
            description = "A new secret address of the account's calendar; the one before leads nowhere from now on.")
    @PostMapping("/api/me/calendar")
    @ResponseStatus(HttpStatus.CREATED)
    Made make(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        new QueryReader(request).finish();
        return new Made("/calendar/" + feeds.make(account).secret() + ".ics");
    }

    @Operation(summary = "カレンダーの購読アドレスの取り消し")
    @DeleteMapping("/api/me/calendar")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        new QueryReader(request).finish();
        feeds.revoke(account.id());
    }

    /** Without a login: a calendar program has none. Nothing but the address opens it. */
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> feed(@PathVariable String secret) {
        Account owner = SecretAddress.parse(secret)
                .flatMap(feeds::owner)
                .orElseThrow(() -> Problems.notFound().found());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noStore())
                .body(calendar.of(itemsOf(owner), clock.instant()));
    }

    private List<DueItem> itemsOf(Account owner) {
        LocalDate until = LocalDate.now(clock).plusMonths(MONTHS);
        var filter = new DueFilter(until, owner.id(), null, Set.of());
        List<DueItem> items = new ArrayList<>();
        DueCursor after = null;
        do {
            DuePage page = due.page(owner.scope(), filter, after, DueItems.MOST);
            items.addAll(page.items());
            after = page.next();
        } while (after != null);
        return items;
    }
}
