package org.supporttimeline.api.backtest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.supporttimeline.api.json.Fault;
import org.supporttimeline.api.json.FaultyRequest;
import org.supporttimeline.api.security.Account;
import org.supporttimeline.api.web.Problem;
import org.supporttimeline.api.web.ProblemFound;
import org.supporttimeline.api.web.ProblemKind;
import org.supporttimeline.domain.calendar.MalformedPolicies;
import org.supporttimeline.domain.risk.RiskRule;
import org.supporttimeline.projections.backtest.BackTest;
import org.supporttimeline.projections.backtest.BackTestReport;
import org.supporttimeline.projections.backtest.Trial;
import org.supporttimeline.projections.scan.Stop;

/** Looks back at a rule over the cases of an account's offices, one request at a time and for half a minute at most. */
@Component
public final class LookingBack {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final Semaphore turn = new Semaphore(1);
    private final BackTest backTest;
    private final Clock clock;

    LookingBack(BackTest backTest, Clock clock) {
        this.backTest = backTest;
        this.clock = clock;
    }

    /**
     * Looks back.
     *
     * @param changes the settings that are tried, by their keys; none to look at the rule as it is
     * @param horizon within how many days an ending counts as following a firing, 1 to {@value Trial#LONGEST}
     * @throws FaultyRequest when the rule does not read a setting, or a value does not fit it
     * @throws ProblemFound when another is running, or it takes too long
     */
    public BackTestReport run(Account account, RiskRule rule, Map<String, String> changes, int horizon) {
        Trial trial = trial(rule, changes, horizon);
        if (!turn.tryAcquire()) {
            throw busy("ほかの振り返りを計算中です。", "Another back-test is running.");
        }
        var stop = new Stop();
        Instant last = clock.instant().plus(AT_MOST);
        try {
            return backTest.ofOffices(trial, account.scope(), LocalDate.now(clock), stop, entries -> {
                if (clock.instant().isAfter(last)) {
                    stop.ask();
                }
            });
        } catch (MalformedPolicies e) {
            throw new FaultyRequest(List.of(Fault.malformed("set", String.valueOf(e.getMessage()))));
        } catch (CancellationException e) {
            throw busy(
                    "時間がかかりすぎるため中止しました。コマンドで実行してください。",
                    "It takes too long here; run it by the command support-api backtest.");
        } finally {
            turn.release();
        }
    }

    private static Trial trial(RiskRule rule, Map<String, String> changes, int horizon) {
        try {
            return Trial.of(rule, changes, horizon);
        } catch (IllegalArgumentException e) {
            throw new FaultyRequest(List.of(Fault.unknownWord("set", Trial.settings(rule))));
        }
    }

    private static ProblemFound busy(String ja, String en) {
        return Problem.of(ProblemKind.BUSY, ja, en)
                .withHeader("Retry-After", Long.toString(AT_MOST.toSeconds()))
                .found();
    }
}
