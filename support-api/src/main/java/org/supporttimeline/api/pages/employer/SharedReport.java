package org.supporttimeline.api.pages.employer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.supporttimeline.api.pages.checkin.FormWords;
import org.supporttimeline.domain.casefile.CheckIns.Submitted;
import org.supporttimeline.domain.event.ItemCode;
import org.supporttimeline.domain.form.Form;
import org.supporttimeline.domain.form.Item;

/** The agreed answers of one report, in the words of the form. */
record SharedReport(LocalDate from, LocalDate to, List<Answer> answers) {

    record Answer(String question, String answer) {

        /** Says nothing: the framework logs models. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    public boolean oneDay() {
        return from.equals(to);
    }

    static SharedReport of(Submitted report, Form form, SortedSet<ItemCode> agreed, FormWords in) {
        var answers = new ArrayList<Answer>();
        for (Item item : form.items()) {
            Integer number = report.answers().get(item.code());
            if (number != null && agreed.contains(item.code())) {
                answers.add(new Answer(in.of(item.question()), in.answer(item, number)));
            }
        }
        return new SharedReport(report.from(), report.to(), answers);
    }
}
