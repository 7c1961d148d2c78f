package org.supporttimeline.api.bench;

/** A page that people look at, and what only the right one has in it. */
enum Screen {
    MINE("today, own cases", "/?of=mine", "id=\"attention\"", 5),
    DAY("today, all of the office", "/?of=all", "id=\"attention\"", 50),
    PEOPLE("the list of people", "/cases?order=MOST_URGENT", "id=\"phase\"", 50),
    CASE("a case", "/cases/{caseId}", "id=\"timeline\"", 1),
    LONG_CASE("a case of 3,000 entries", "/cases/{long}", "id=\"timeline\"", 1),
    OLDER("the older entries of a case", "{older}", "id=\"entry-", 1),
    LONG_OLDER("the same, of 3,000 entries", "{longOlder}", "id=\"entry-", 1),
    CHECK_INS("check-ins of a case", "/cases/{caseId}/check-ins", "<h1", 1),
    KINDS("what can be recorded of a case", "/cases/{caseId}/record", "/record/VisitMade", 1),
    VISIT("the form of a visit", "/cases/{caseId}/record/VisitMade", "name=\"on\"", 1),
    INTERVIEW("the form of an interview", "/cases/{caseId}/record/InterviewHeld", "name=\"on\"", 1),
    INTAKE("the form of an intake", "/record", "name=\"on\"", 0),
    CORRECTION("the correction of an intake", "/cases/{caseId}/entries/1/correct", "name=\"seenUpTo\"", 1),
    LINKS("links of a case", "/cases/{caseId}/links", "class=\"new-link\"", 1),
    HAND_OVER("hand-over, own cases", "/hand-overs", "id=\"give\"", 20),
    HAND_OVER_ALL("hand-over, all of the office", "/hand-overs?of=all", "id=\"give\"", 50),
    HISTORY("history of a case", "/cases/{caseId}/history", "id=\"entry-1\"", 1),
    LONG_HISTORY("history of 3,000 entries, near the end", "/cases/{long}/history?after=2900", "id=\"entry-2901\"", 1),
    AT("a case as it was", "/cases/{full}/at?entry=20", "value=\"20\"", 1),
    LONG_AT("3,000 entries as it was", "/cases/{long}/at?entry=1500", "value=\"1500\"", 1),
    COMPARE("a case at two moments", "/cases/{full}/compare?from=10&to=40", "id=\"differs\"", 1),
    CASE_FINDINGS("findings of a case", "/cases/{caseId}/findings", "id=\"rule-", 1),
    FILE_ACCESS("who has read a case", "/cases/{caseId}/access", "<tbody>", 1),
    OFFICE_HISTORY("history of the office", "/audit", "class=\"plain history\"", 1),
    OFFICE_LATE("what was amended in the office", "/audit?kind=AMENDED", "class=\"plain history\"", 1),
    OFFICE_FINDINGS("findings of the office", "/audit/findings", "id=\"same\"", 0),
    ACCESSES("who has read what in the office", "/audit/access", "<tbody>", 0),
    LEDGER("the state of the ledger", "/audit/ledger", "id=\"verify\"", 0),
    REPORTS("reports", "/reports", "/reports/months", 0),
    MONTHS("the month of the office", "/reports/months", "class=\"grid\"", 50),
    RETENTION("retention rate of the office", "/reports/retention/{office}", "id=\"persons\"", 0),
    CASE_REPORTS("support reports of a case", "/cases/{caseId}/reports", "class=\"grid\"", 1),
    CASE_REPORT("a month's support report", "/cases/{caseId}/reports/{month}", "class=\"back\"", 1),
    EXPORTS("exports", "/reports/exports", "/api/exports/", 0),
    ACCOUNT("the own account", "/account", "/account/password", 0),
    POLICY("settings in force", "/admin/policy", "id=\"on\"", 0),
    BACK_TEST("a rule to try, before it runs", "/admin/backtest", "id=\"rule\"", 0),
    ADMIN("state of the service", "/admin", "id=\"state\"", 0),
    ACCOUNTS("accounts", "/admin/accounts", "bench-manager", 0),
    OFFICES("offices", "/admin/offices", "bench-office", 0),
    ALL_LINKS("links of all offices", "/admin/links", "id=\"feeds\"", 0),
    PROJECTIONS("projections", "/admin/projections", "id=\"rebuild-timeline\"", 0);

    private final String title;
    private final String address;
    private final String mark;
    private final int cases;

    /**
     * @param mark stands in the page, and in no other
     * @param cases of how many cases it speaks at least; 1: of the one that it was asked for and no other
     */
    Screen(String title, String address, String mark, int cases) {
        this.title = title;
        this.address = address;
        this.mark = mark;
        this.cases = cases;
    }

    String title() {
        return title;
    }

    /** Where it is found, with names in braces for what it is about. */
    String address() {
        return address;
    }

    String mark() {
        return mark;
    }

    int cases() {
        return cases;
    }

    /** Whether it is one that htmx puts into a page. */
    boolean isPart() {
        return this == OLDER || this == LONG_OLDER;
    }

    /** Whether an administrator looks at it, and not the office's manager. */
    boolean isAdministration() {
        return address.startsWith("/admin");
    }
}
