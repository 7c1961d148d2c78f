package org.supporttimeline.api.export;

import java.util.List;
import org.supporttimeline.projections.reporting.ReportingView;

/** The views that can be exported. */
record ExportListView(List<View> views) {

    /**
     * One view.
     *
     * @param about what a row is
     */
    record View(String name, String about, List<ReportingView.Column> columns) {}

    static ExportListView of(List<ReportingView> views) {
        return new ExportListView(views.stream()
                .map(view -> new View(view.name(), view.about(), view.columns()))
                .toList());
    }
}
