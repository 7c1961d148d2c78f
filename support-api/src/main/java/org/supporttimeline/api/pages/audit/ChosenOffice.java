package org.supporttimeline.api.pages.audit;

import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.Problems;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.domain.event.OfficeId;

/** Which of the account's offices a page is about. */
final class ChosenOffice {

    private ChosenOffice() {}

    /** The one that the address names, else the first. One that the account does not see is not there. */
    static OfficeId of(QueryReader query, Account account) {
        OfficeId office = query.given("office")
                ? query.parsed("office", "office", OfficeId::new).orElse(null)
                : null;
        if (office != null && !account.offices().contains(office)) {
            throw Problems.notFound().found();
        }
        return office == null ? account.offices().first() : office;
    }
}
