package org.supporttimeline.api.caseload;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.json.RequestReader;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.CaughtUp;
import org.supporttimeline.api.web.JsonBody;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Reflecting;
import org.supporttimeline.api.web.RequestHeaders;
import org.supporttimeline.api.web.Takes;
import org.supporttimeline.domain.event.Confidential;
import org.supporttimeline.domain.event.OfficeId;
import org.supporttimeline.projections.caseload.CaseloadProjection;

/** Finds cases of one office by name. What is looked for is personal as well, so it comes in a body and is written nowhere. */
@RestController
class SearchController {

    private final NameSearch names;
    private final CaughtUp caughtUp;

    SearchController(NameSearch names, CaughtUp caughtUp) {
        this.names = names;
        this.caughtUp = caughtUp;
    }

    /**
     * What is looked for.
     *
     * @param office one of the account's offices; may be left out by an account of one office
     * @param words parts of the name or its reading, between spaces; all must be there. Left out, every case is found
     */
    record Search(@Nullable OfficeId office, @Nullable String words) {

        /** Says nothing: the framework logs arguments. */
        @Override
        public String toString() {
            return "Search";
        }
    }

    /**
     * What was found.
     *
     * @param found how many cases
     * @param cases the first of them, by the reading of the name
     */
    record Found(int found, List<CaseRow> cases) {}

    @Operation(summary = "氏名でケースを探す", description = "Finds cases of one office by name or reading, in memory.")
    @Reflecting
    @PostMapping(path = "/api/caseload/search", consumes = "application/json")
    ResponseEntity<Found> search(
            @AuthenticationPrincipal Account account, @Takes(Search.class) JsonBody body, HttpServletRequest request) {
        new QueryReader(request).finish();
        Search search = RequestReader.read(body.read(), Search.class, Confidential::new);
        OfficeId office = office(account, search);
        caughtUp.require(CaseloadProjection.NAME, request);
        var result = names.find(account, office, search.words());
        return ResponseEntity.ok()
                .header(RequestHeaders.LOG_POSITION, Long.toString(result.position()))
                .body(new Found(result.found(), result.cases()));
    }

    private static OfficeId office(Account account, Search search) {
        if (search.office() != null) {
            return search.office();
        }
        if (account.offices().size() != 1) {
            throw new FaultyRequest(List.of(Fault.missing("office")));
        }
        return account.offices().first();
    }
}
