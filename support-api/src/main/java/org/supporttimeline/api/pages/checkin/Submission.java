package org.supporttimeline.api.pages.checkin;

import java.time.LocalDate;
import org.supporttimeline.domain.form.Form;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A filled form as it was sent. */
record Submission(Form form, Period period, LocalDate on, Answers answers, boolean proxy) {

    /** What the API would have been sent. The person's own signs are words of their record, which no link shows. */
    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "CheckInSubmitted")
                .put("on", on.toString())
                .put("form", form.code().value())
                .put("formVersion", form.version())
                .put("periodFrom", period.from().toString())
                .put("periodTo", period.to().toString())
                .put("enteredBy", proxy ? "PROXY" : "SELF");
        ObjectNode numbers = body.putObject("answers");
        answers.numbers().forEach((item, number) -> numbers.put(item.value(), number));
        ObjectNode words = body.putObject("texts");
        answers.words().forEach((item, said) -> words.put(item.value(), said));
        body.putArray("signs");
        return body;
    }

    /** Says nothing: it has the person's words. */
    @Override
    public String toString() {
        return "Submission";
    }
}
