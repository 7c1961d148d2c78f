package org.supporttimeline.api.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A page that people look at, and the SQL that it cannot do without. */
enum Screen {
    DAY("the day, all of the office", "/?of=all"),
    PEOPLE("the list of people", "/cases"),
    CASE("a case with its newest entries", "/cases/{caseId}"),
    KINDS("what can be recorded of a case", "/cases/{caseId}/record"),
    VISIT("the form of a visit", "/cases/{caseId}/record/VisitMade"),
    CORRECTION("the correction of an intake", "/cases/{caseId}/entries/1/correct");

    private final String title;
    private final String address;

    Screen(String title, String address) {
        this.title = title;
        this.address = address;
    }

    String title() {
        return title;
    }

    /** Where it is found. */
    String path(UUID caseId) {
        return address.replace("{caseId}", caseId.toString());
    }

    /** The lists' own statements one after the other, or the newest entries of a case. */
    ConnectedCaller bare(Town town, List<UUID> cases, int nth) throws Exception {
        List<OfficeList> lists = lists();
        if (lists.isEmpty()) {
            return new BarePage(town.source(), cases, nth);
        }
        var all = new ArrayList<ConnectedCaller>();
        for (OfficeList list : lists) {
            all.add(new BareList(town.databases(), list, Office.scope()));
        }
        return new InTurn(all);
    }

    /** What it brings together; none: it is a page of one case. */
    private List<OfficeList> lists() {
        return switch (this) {
            case DAY -> List.of(OfficeList.CASELOAD, OfficeList.DUE, OfficeList.INDICATORS);
            case PEOPLE -> List.of(OfficeList.CASELOAD);
            case CASE, KINDS, VISIT, CORRECTION -> List.of();
        };
    }
}
