package org.supporttimeline.api.pages.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.supporttimeline.api.findings.Inspecting;
import org.supporttimeline.api.json.Words;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.security.WordsDoor;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.domain.finding.FindingRule;
import org.supporttimeline.projections.audit.AuditProjection;
import org.supporttimeline.projections.log.CaseLog;

/** What an inspection would point out in an office: how often by each rule, and in which cases by the one that is chosen. */
@Controller
class OfficeFindingsPage {

    /** So many findings of a rule are shown. */
    private static final int MOST = 200;

    /** So many places of one text are. */
    private static final int PLACES = 20;

    /** Each goes through all cases of an office. */
    private static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Inspecting inspecting;
    private final Replay replay;
    private final CaughtUp caughtUp;
    private final WordsDoor words;
    private final CaseLog log;
    private final Semaphore seats = new Semaphore(AT_ONCE);

    OfficeFindingsPage(Inspecting inspecting, Replay replay, CaughtUp caughtUp, WordsDoor words, CaseLog log) {
        this.inspecting = inspecting;
        this.replay = replay;
        this.caughtUp = caughtUp;
        this.words = words;
        this.log = log;
    }

    /**
     * A text that stands in several cases; which one is not told.
     *
     * @param more in how many more places it stands
     */
    record SameText(List<Place> places, int more) {}

    record Place(UUID caseId, Words name, int entry) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "Place";
        }
    }

    @GetMapping("/audit/findings")
    String show(@AuthenticationPrincipal Account account, HttpServletRequest request, Locale locale, Model model) {
        var query = new QueryReader(request);
        LocalDate on = query.given("on") ? replay.on(query).orElse(null) : null;
        FindingRule rule =
                query.given("rule") ? query.word("rule", FindingRule.class).orElse(null) : null;
        boolean texts = query.given("texts") && query.number("texts", 0, 1, 0) == 1;
        OfficeId office = ChosenOffice.of(query, account);
        query.finish();
        long head = log.entries().head();
        CaughtUp.require(head, request);
        caughtUp.require(AuditProjection.NAME, head);
        LocalDate judged = on == null ? replay.now().on() : on;
        var found = inspect(account, office, judged, rule, texts, head);
        var terms = Terms.in(locale);
        try (var open = words.open(account, found.shown())) {
            var files = log.files().current(found.shown());
            var known = new HashMap<UUID, Words>();
            Function<UUID, Words> names = caseId -> known.computeIfAbsent(
                    caseId,
                    id -> open.of(id)
                            .apply(Objects.requireNonNull(files.get(id))
                                    .person()
                                    .name()));
            model.addAttribute(
                    "rules",
                    Arrays.stream(FindingRule.values())
                            .map(one -> lines(one, found, one == rule, names, terms))
                            .toList());
            model.addAttribute(
                    "sameTexts",
                    found.sameTexts().stream()
                            .map(same -> sameText(same, names))
                            .toList());
        }
        model.addAttribute("same", found.same());
        model.addAttribute("rule", rule == null ? "" : rule.name());
        model.addAttribute("cases", found.cases());
        model.addAttribute("texts", texts);
        model.addAttribute("textsCompared", found.textsCompared());
        model.addAttribute("most", MOST);
        model.addAttribute("on", judged);
        model.addAttribute("office", office);
        model.addAttribute("offices", account.offices());
        return "audit-office-findings";
    }

    private OfficeFound inspect(
            Account account, OfficeId office, LocalDate on, @Nullable FindingRule rule, boolean texts, long head) {
        if (!seated()) {
            throw Problem.of(
                            ProblemKind.BUSY,
                            "指摘の確認が混み合っています。少し後でもう一度お試しください。",
                            "Too many offices are being looked through. Try again a little later.")
                    .withHeader("Retry-After", "10")
                    .found();
        }
        try {
            var found = new OfficeFound(rule, MOST, PLACES);
            inspecting.ofOffice(account, office, on, null, head, texts, found);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            seats.release();
        }
    }

    /** Whoever has been here before is soon gone again: what was found in a case is kept until something is recorded of it. */
    private boolean seated() {
        try {
            return seats.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static RuleLines lines(
            FindingRule rule, OfficeFound found, boolean chosen, Function<UUID, Words> names, Terms terms) {
        var count = found.count(rule);
        return RuleLines.of(
                rule,
                found.lookedAt(rule),
                count.found(),
                count.open(),
                chosen
                        ? found.findings().stream()
                                .map(one ->
                                        FindingLine.of(one.caseId(), names.apply(one.caseId()), one.finding(), terms))
                                .toList()
                        : List.of(),
                terms);
    }

    private static SameText sameText(OfficeFound.Same same, Function<UUID, Words> names) {
        return new SameText(
                same.places().stream()
                        .map(place -> new Place(place.caseId(), names.apply(place.caseId()), place.entry()))
                        .toList(),
                same.more());
    }
}
