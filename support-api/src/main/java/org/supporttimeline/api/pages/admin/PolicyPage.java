package org.supporttimeline.api.pages.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.api.web.SettingInForce;
import org.supporttimeline.domain.calendar.DatedValue;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;

/** The dated settings in force on a day, each with what it rests on and how sure that is. */
@Controller
class PolicyPage {

    private final Policies policies;
    private final Replay replay;

    PolicyPage(Policies policies, Replay replay) {
        this.policies = policies;
        this.replay = replay;
    }

    /**
     * A setting on the day.
     *
     * @param key as files and the back-test name it
     * @param confidence how sure it is, as a mark
     * @param rows how many dated rows it has
     */
    record Line(
            String key,
            String name,
            String value,
            String unit,
            LocalDate from,
            @Nullable LocalDate to,
            String source,
            String confidence,
            boolean verified,
            int rows) {}

    @GetMapping("/admin/policy")
    String show(HttpServletRequest request, Locale locale, Model model) {
        var query = new QueryReader(request);
        LocalDate on = query.given("on") ? replay.on(query).orElse(null) : null;
        query.finish();
        LocalDate day = on == null ? replay.now().on() : on;
        Policy policy = policies.on(day);
        var terms = Terms.in(locale);
        model.addAttribute("on", day);
        model.addAttribute(
                "lines",
                Arrays.stream(Setting.values())
                        .map(setting -> line(policy.rule(setting), terms))
                        .toList());
        return "admin-policy";
    }

    private Line line(DatedValue row, Terms terms) {
        SettingInForce setting = SettingInForce.of(row);
        return new Line(
                setting.setting(),
                terms.of(setting.ja(), setting.en()),
                String.join("、", words(row, terms)),
                terms.of(row.setting().unit().ja(), row.setting().unit().en()),
                setting.validFrom(),
                setting.validTo(),
                setting.source(),
                setting.confidence().mark(),
                setting.verifiedBy() != null,
                policies.history(row.setting()).size());
    }

    /** A reading of the law, or a channel, by its term. */
    private static List<String> words(DatedValue row, Terms terms) {
        return row.words().stream()
                .map(word -> Stream.concat(row.setting().readings().stream(), Stream.of(ContactChannel.class))
                        .flatMap(readings -> Arrays.<Enum<?>>stream(readings.getEnumConstants()))
                        .filter(reading -> reading.name().equals(word))
                        .map(reading -> terms.of(reading))
                        .findFirst()
                        .orElse(word))
                .toList();
    }
}
