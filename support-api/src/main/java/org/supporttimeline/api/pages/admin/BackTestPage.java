package org.supporttimeline.api.pages.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.supporttimeline.api.backtest.LookingBack;
import org.supporttimeline.api.pages.frame.Terms;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.QueryReader;
import org.supporttimeline.api.web.Replay;
import org.supporttimeline.domain.calendar.Policies;
import org.supporttimeline.domain.calendar.Policy;
import org.supporttimeline.domain.calendar.Setting;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.projections.backtest.BackTestReport;
import org.supporttimeline.projections.backtest.Trial;

/** How a risk rule did over the record, beside the same rule with other thresholds. Counts only. */
@Controller
class BackTestPage {

    private static final int USUAL_HORIZON = 60;

    private final LookingBack lookingBack;
    private final Policies policies;
    private final Replay replay;

    BackTestPage(LookingBack lookingBack, Policies policies, Replay replay) {
        this.lookingBack = lookingBack;
        this.policies = policies;
        this.replay = replay;
    }

    /**
     * A setting that can be tried.
     *
     * @param inForce its value today
     * @param tried what was typed; empty for none
     */
    record Threshold(String key, String name, String unit, String inForce, String tried) {}

    @GetMapping("/admin/backtest")
    String show(@AuthenticationPrincipal Account account, HttpServletRequest request, Locale locale, Model model) {
        var query = new QueryReader(request);
        RiskRule rule = query.given("rule") ? query.word("rule", RiskRule.class).orElse(null) : null;
        int horizon = query.given("horizon") ? query.number("horizon", 1, Trial.LONGEST, USUAL_HORIZON) : USUAL_HORIZON;
        boolean run = query.given("run");
        Map<String, String> changes = new LinkedHashMap<>();
        for (RiskRule any : RiskRule.values()) {
            any.settings().forEach(setting -> read(query, setting, rule, changes));
        }
        query.finish();
        var terms = Terms.in(locale);
        model.addAttribute("rules", Arrays.stream(RiskRule.values()).toList());
        model.addAttribute("terms", terms);
        model.addAttribute("rule", rule);
        model.addAttribute("horizon", horizon);
        model.addAttribute("thresholds", rule == null ? List.of() : thresholds(rule, changes, terms));
        if (rule != null && run) {
            BackTestReport report = lookingBack.run(account, rule, changes, horizon);
            model.addAttribute("report", report);
            model.addAttribute("bars", BackTestBars.of(report));
        }
        return "admin-backtest";
    }

    /** What was typed for a rule that is not the chosen one any more is left aside. */
    private static void read(QueryReader query, Setting setting, @Nullable RiskRule rule, Map<String, String> changes) {
        if (query.given(setting.key()) && rule != null && rule.settings().contains(setting)) {
            query.parsed(setting.key(), "", String::strip).ifPresent(value -> changes.put(setting.key(), value));
        }
    }

    private List<Threshold> thresholds(RiskRule rule, Map<String, String> changes, Terms terms) {
        Policy today = policies.on(replay.now().on());
        return rule.settings().stream()
                .sorted()
                .map(setting -> new Threshold(
                        setting.key(),
                        terms.of(setting.ja(), setting.en()),
                        terms.of(setting.unit().ja(), setting.unit().en()),
                        String.join(", ", today.rule(setting).words()),
                        changes.getOrDefault(setting.key(), "")))
                .toList();
    }
}
