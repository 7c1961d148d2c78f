package org.supporttimeline.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.supporttimeline.domain.event.Vocabulary.ContactChannel;

/** Dated settings: what was in force on a day, and how an operator's file changes it. */
class PoliciesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

    private final Policies standard = Policies.standard();

    @Test
    void the_standard_file_holds_every_setting_and_each_row_has_a_source() {
        for (Setting setting : Setting.values()) {
            assertThat(standard.history(setting))
                    .as(setting.key())
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "TRANSITION_LIMIT, 24",
        "TRANSITION_EXTENSION_MAX, 12",
        "PLACEMENT, 6",
        "RETENTION, 36",
        "JOB_CHANGE_GRACE, 1",
        "JOB_CHANGES_PERMITTED, 1",
        "PLAN_CYCLE_RETENTION, 6",
        "PLAN_CYCLE_TRANSITION, 3",
        "PLAN_CYCLE_INDEPENDENCE_TRAINING, 3",
        "HANDOVER_LEAD, 3",
        "HANDOVER_PREPARE, 6",
        "INTERVIEWS_PER_MONTH, 1",
        "REPORT_SHARES_PER_MONTH, 1",
        "GRANT_FIRST_WARNING, 60",
        "GRANT_LAST_WARNING, 30",
        "CONTACT_OVERDUE_PERCENT, 25",
        "CONTACT_OVERDUE_MIN, 3",
        "CONSULTATION_ANSWER, 2",
        "CONSULTATION_ANSWER_URGENT, 5",
        "LATE_ENTRY, 3",
        "LATE_ENTRY_REASON, 14",
        "LIAISON_MEETINGS_PER_MONTH, 1",
        "LIAISON_MEETINGS_PER_YEAR, 4",
        "RECORD_RETENTION, 5"
    })
    void the_numbers_of_the_field_are_in_force(Setting setting, int value) {
        assertThat(standard.on(TODAY).rule(setting).number()).isEqualTo(value);
    }

    @Test
    void a_setting_has_the_value_of_its_day() {
        assertThat(standard.on(LocalDate.of(2021, 3, 31)).times(Setting.REPORT_SHARES_PER_MONTH))
                .isZero();
        assertThat(standard.on(LocalDate.of(2021, 4, 1)).times(Setting.REPORT_SHARES_PER_MONTH))
                .isEqualTo(1);
        assertThat(standard.on(LocalDate.of(2021, 3, 31)).channels(Setting.INTERVIEW_CHANNELS))
                .doesNotContain(ContactChannel.VIDEO);
        assertThat(standard.on(TODAY).channels(Setting.INTERVIEW_CHANNELS)).contains(ContactChannel.VIDEO);
    }

    @Test
    void a_day_before_the_first_row_is_judged_by_the_first_row() {
        assertThat(standard.on(LocalDate.of(2000, 1, 1)).months(Setting.RETENTION))
                .isEqualTo(36);
    }

    @Test
    void a_day_of_the_year_is_read() {
        assertThat(standard.on(TODAY).monthDay(Setting.RATE_REFERENCE_DAY)).isEqualTo(MonthDay.of(3, 31));
    }

    @Test
    void asking_in_another_unit_is_an_error() {
        assertThatThrownBy(() -> standard.on(TODAY).days(Setting.RETENTION))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("retention");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void every_setting_has_a_name_in_both_languages_and_can_be_found_by_its_key(Setting setting) {
        assertThat(setting.ja()).isNotBlank();
        assertThat(setting.en()).isNotBlank();
        assertThat(Setting.ofKey(setting.key())).contains(setting);
    }

    @Test
    void an_operator_adds_a_row_from_a_day_on() {
        Policies own =
                standard.overriddenBy("own.yaml", row("plan-cycle-retention", "validFrom: 2026-10-01", "value: 3"));
        assertThat(own.on(LocalDate.of(2026, 9, 30)).months(Setting.PLAN_CYCLE_RETENTION))
                .isEqualTo(6);
        assertThat(own.on(LocalDate.of(2026, 10, 1)).months(Setting.PLAN_CYCLE_RETENTION))
                .isEqualTo(3);
        assertThat(own.on(TODAY).months(Setting.RETENTION)).isEqualTo(36);
    }

    @Test
    void an_operator_replaces_a_row_by_naming_its_first_day() {
        Policies own = standard.overriddenBy(
                "own.yaml",
                row("retention-start", "validFrom: 2018-04-01", "value: FOLLOWING_MONTH", "verifiedBy: 川越市"));
        assertThat(own.on(TODAY).retentionStart()).isEqualTo(Readings.RetentionStart.FOLLOWING_MONTH);
        assertThat(own.on(TODAY).rule(Setting.RETENTION_START).verifiedBy()).isEqualTo("川越市");
        assertThat(own.history(Setting.RETENTION_START)).hasSize(1);
    }

    @Test
    void an_unknown_setting_is_refused() {
        refused(
                row("retention-years", "validFrom: 2026-10-01", "value: 3"),
                "settings.retention-years",
                "no such setting");
    }

    @Test
    void a_malformed_day_is_refused() {
        refused(
                row("retention", "validFrom: 2026/10/01", "value: 36"),
                "settings.retention[0].validFrom",
                "2024-04-01");
        refused(
                row("retention", "validFrom: 2026-02-30", "value: 36"),
                "settings.retention[0].validFrom",
                "2024-04-01");
        refused(
                row("retention", "validFrom: 2026-10-01", "validTo: 2026-09-30", "value: 36"),
                "settings.retention[0]",
                "before validFrom");
    }

    @Test
    void a_value_that_does_not_fit_its_unit_is_refused() {
        refused(row("retention", "validFrom: 2026-10-01", "value: -1"), "settings.retention[0]", "0 to 9999");
        refused(row("retention", "validFrom: 2026-10-01", "value: [36, 37]"), "settings.retention[0]", "one value");
        refused(
                row("retention-start", "validFrom: 2026-10-01", "value: SOON"),
                "settings.retention-start[0]",
                "DAY_REACHED");
        refused(
                row("rate-reference-day", "validFrom: 2026-10-01", "value: 02-31"),
                "settings.rate-reference-day[0]",
                "03-31");
        refused(row("claim-day", "validFrom: 2026-10-01", "value: 32"), "settings.claim-day[0]", "1 to 31");
        refused(
                row("interview-channels", "validFrom: 2026-10-01", "value: [PIGEON]"),
                "settings.interview-channels[0]",
                "VISIT");
    }

    @Test
    void missing_and_unknown_fields_are_refused() {
        refused(row("retention", "validFrom: 2026-10-01"), "settings.retention[0].value", "missing");
        refused(row("retention", "value: 36"), "settings.retention[0].validFrom", "missing");
        refused(
                row("retention", "validFrom: 2026-10-01", "value: 36", "until: x"),
                "settings.retention[0].until",
                "unknown");
        refused("settings:\n  retention: 36\n", "settings.retention", "rows");
        refused("setting: {}\n", "settings", "expected");
        refused("settings: {}\nmore: 1\n", "more", "unknown");
    }

    @Test
    void an_unknown_confidence_is_refused() {
        refused(
                "settings:\n  retention:\n    - { validFrom: 2026-10-01, value: 36, source: s, confidence: E }\n",
                "settings.retention[0].confidence",
                "C-hi");
    }

    @Test
    void overlapping_rows_and_days_without_a_row_are_refused() {
        refused(rows("retention", "2018-04-01", "2026-12-31", "2026-10-01", null), "settings.retention", "overlap");
        refused(
                rows("retention", "2018-04-01", "2026-08-31", "2026-10-01", null),
                "settings.retention",
                "between 2026-08-31 and 2026-10-01");
        refused(
                rows("retention", "2018-04-01", "2026-09-30", "2026-10-01", "2027-03-31"),
                "settings.retention",
                "after 2027-03-31");
        refused(rows("retention", "2026-10-01", null, "2026-10-01", null), "settings.retention", "two rows");
    }

    @Test
    void what_is_no_yaml_is_refused_with_its_line() {
        refused("settings:\n  retention: [\n", "line", "");
        refused("settings: {}\nsettings: {}\n", "line 2", "");
    }

    private void refused(String yaml, String key, String words) {
        assertThatThrownBy(() -> standard.overriddenBy("own.yaml", yaml))
                .isInstanceOf(MalformedPolicies.class)
                .hasMessageStartingWith("own.yaml: ")
                .hasMessageContaining(key)
                .hasMessageContaining(words);
    }

    private static String row(String setting, String... fields) {
        StringBuilder yaml =
                new StringBuilder("settings:\n  " + setting + ":\n    - source: 市との確認\n      confidence: A\n");
        Arrays.stream(fields)
                .forEach(field -> yaml.append("      ").append(field).append('\n'));
        return yaml.toString();
    }

    private static String rows(String setting, @Nullable String... days) {
        StringBuilder yaml = new StringBuilder("settings:\n  " + setting + ":\n");
        for (int i = 0; i < days.length; i += 2) {
            yaml.append("    - { source: s, confidence: A, value: 36, validFrom: ")
                    .append(days[i]);
            yaml.append(days[i + 1] == null ? "" : ", validTo: " + days[i + 1]).append(" }\n");
        }
        return yaml.toString();
    }

    @Test
    void a_value_that_is_tried_out_holds_on_every_day_and_changes_nothing_else() {
        Policies tried = Policies.standard().with(Setting.HANDOVER_LEAD, "5");
        assertThat(tried.on(LocalDate.of(2019, 1, 1)).months(Setting.HANDOVER_LEAD))
                .isEqualTo(5);
        assertThat(tried.on(LocalDate.of(2030, 1, 1)).months(Setting.HANDOVER_LEAD))
                .isEqualTo(5);
        assertThat(tried.history(Setting.RETENTION))
                .isEqualTo(Policies.standard().history(Setting.RETENTION));
    }

    @Test
    void a_tried_value_that_does_not_fit_is_refused_by_the_settings_name() {
        assertThatThrownBy(() -> Policies.standard().with(Setting.RHYTHM_FORMS, "three"))
                .isInstanceOf(MalformedPolicies.class)
                .hasMessageContaining("rhythm-forms")
                .hasMessageContaining("a whole number");
    }
}
