-- What the operator's own jobs read: all that is promised about tables, to whom it is promised, and nothing personal. The one
-- place that knows these views. A view may get further columns, at its end; what is there stays as it is, and what must change
-- becomes a view of the next version beside it.
--
-- It runs again whenever it has changed, and whenever a step has changed the tables below (${before}); so such a step
-- drops a table with CASCADE. A rebuild of a projection makes the views anew from the database's own catalogue.
--
-- Every view but v1_reflects has the column office: whose case it is now. Exports of an office's reporters hang on it.

GRANT USAGE ON SCHEMA reporting TO support_reader;

CREATE OR REPLACE VIEW v1_reflects AS
SELECT r.projection,
       r.position,
       e.recorded_at,
       h.position AS log_position,
       (SELECT count(*) FROM projection.parked p WHERE p.projection = r.projection) AS parked_cases
  FROM projection.reflected r
 CROSS JOIN log.head h
  LEFT JOIN log.event e ON e.position = r.position;

COMMENT ON VIEW v1_reflects IS
    'One row a projection: how much of the log its rows hold. Read it in the same statement as what you count.';
COMMENT ON COLUMN v1_reflects.projection IS 'name of the projection';
COMMENT ON COLUMN v1_reflects.position IS 'everything up to this position of the log is in its rows';
COMMENT ON COLUMN v1_reflects.recorded_at IS 'when that position was recorded; null while there is none';
COMMENT ON COLUMN v1_reflects.log_position IS 'the end of the log';
COMMENT ON COLUMN v1_reflects.parked_cases IS 'cases that are behind, because following them failed';

CREATE OR REPLACE VIEW v1_timeline AS
SELECT e.case_id,
       e.entry_no,
       e.position,
       o.office,
       e.on_day,
       e.recorded_at,
       e.days_late,
       e.family,
       e.type,
       (SELECT p.phase FROM timeline.phase p
         WHERE p.case_id = e.case_id AND p.since <= e.on_day
         ORDER BY p.since DESC, p.entry_no DESC LIMIT 1) AS phase,
       e.amends_entry,
       (SELECT max(a.entry_no) FROM timeline.entry a
         WHERE a.case_id = e.case_id AND a.amends_entry = e.entry_no) AS amended_by,
       e.recorded_by,
       e.role,
       e.channel
  FROM timeline.entry e
  JOIN timeline.office o ON o.case_id = e.case_id;

COMMENT ON VIEW v1_timeline IS 'One row an entry, of every case: what was recorded, when and by whom; not what was said.';
COMMENT ON COLUMN v1_timeline.case_id IS 'the case';
COMMENT ON COLUMN v1_timeline.entry_no IS 'the entry''s number in the case, from 1, without a gap';
COMMENT ON COLUMN v1_timeline.position IS 'its place in the whole log';
COMMENT ON COLUMN v1_timeline.office IS 'code of the office that keeps the case now';
COMMENT ON COLUMN v1_timeline.on_day IS 'the day on which it stands: when it happened; for a retraction or a matter of custody, when it was recorded';
COMMENT ON COLUMN v1_timeline.recorded_at IS 'when it was recorded; grows with the position';
COMMENT ON COLUMN v1_timeline.days_late IS 'days from the one to the other, in Japan';
COMMENT ON COLUMN v1_timeline.family IS 'family of the type';
COMMENT ON COLUMN v1_timeline.type IS 'type of the event, as in [the catalogue](events.md)';
COMMENT ON COLUMN v1_timeline.phase IS 'phase of the case on that day, as known now; null before the intake';
COMMENT ON COLUMN v1_timeline.amends_entry IS 'the entry that it corrects or retracts';
COMMENT ON COLUMN v1_timeline.amended_by IS 'the last entry that corrects or retracts it; leave out rows with one, and count the correction in their place';
COMMENT ON COLUMN v1_timeline.recorded_by IS 'name of the account that recorded it, a code';
COMMENT ON COLUMN v1_timeline.role IS 'role of that account';
COMMENT ON COLUMN v1_timeline.channel IS 'by what way: `WEB`, `API`, `LINK`, `IMPORT`';

CREATE OR REPLACE VIEW v1_phase AS
SELECT s.case_id, o.office, s.phase, s.since, s.until_day, s.entry_no
  FROM (SELECT p.*, lead(p.since) OVER (PARTITION BY p.case_id ORDER BY p.since, p.entry_no) AS until_day
          FROM timeline.phase p) s
  JOIN timeline.office o ON o.case_id = s.case_id
 WHERE s.until_day IS DISTINCT FROM s.since;

COMMENT ON VIEW v1_phase IS 'One row for each time that a case was in a phase. Of several that begin on one day the last counts.';
COMMENT ON COLUMN v1_phase.case_id IS 'the case';
COMMENT ON COLUMN v1_phase.office IS 'code of the office that keeps the case now';
COMMENT ON COLUMN v1_phase.phase IS 'the phase';
COMMENT ON COLUMN v1_phase.since IS 'its first day';
COMMENT ON COLUMN v1_phase.until_day IS 'the first day of the next one; null while it lasts';
COMMENT ON COLUMN v1_phase.entry_no IS 'the entry that began it';

CREATE OR REPLACE VIEW v1_due AS
SELECT i.case_id,
       i.office,
       i.kind,
       i.due_on,
       i.from_day,
       i.state,
       i.binding,
       array_to_string(i.staff, ' ') AS staff,
       array_to_string(i.entries, ' ') AS entries,
       array_to_string(i.settings, ' ') AS settings
  FROM due.item i;

COMMENT ON VIEW v1_due IS 'One row for each thing that is due in a case and not yet met, as of the day on which the case was last looked at.';
COMMENT ON COLUMN v1_due.case_id IS 'the case';
COMMENT ON COLUMN v1_due.office IS 'code of the office that keeps the case now';
COMMENT ON COLUMN v1_due.kind IS 'what is due, as in [what is due](due.md)';
COMMENT ON COLUMN v1_due.due_on IS 'the last day on which it is in time';
COMMENT ON COLUMN v1_due.from_day IS 'the day that it counts from, or the first on which it can be done';
COMMENT ON COLUMN v1_due.state IS 'how it stood on that day';
COMMENT ON COLUMN v1_due.binding IS 'whether it is a duty or advice';
COMMENT ON COLUMN v1_due.staff IS 'accounts in charge of the case, separated by blanks';
COMMENT ON COLUMN v1_due.entries IS 'numbers of the entries that it rests on, separated by blanks';
COMMENT ON COLUMN v1_due.settings IS 'keys of the [dated settings](policy.md) that it follows from, separated by blanks';

CREATE OR REPLACE VIEW v1_indicator AS
SELECT i.case_id,
       i.office,
       i.rule,
       i.version,
       i.level,
       i.since,
       i.standing,
       i.response AS response_entry,
       array_to_string(i.evidence, ' ') AS evidence,
       array_to_string(i.staff, ' ') AS staff
  FROM risk.indicator i;

COMMENT ON VIEW v1_indicator IS 'One row for each rule that holds in a case, as of the day on which the case was last looked at. A prompt to look, never a score.';
COMMENT ON COLUMN v1_indicator.case_id IS 'the case';
COMMENT ON COLUMN v1_indicator.office IS 'code of the office that keeps the case now';
COMMENT ON COLUMN v1_indicator.rule IS 'the rule, as in [the risk rules](risk-rules.md)';
COMMENT ON COLUMN v1_indicator.version IS 'version of the rule';
COMMENT ON COLUMN v1_indicator.level IS 'how soon somebody should look; null for a banner and for good news, which are no risk';
COMMENT ON COLUMN v1_indicator.since IS 'the day since which it holds';
COMMENT ON COLUMN v1_indicator.standing IS '`OPEN`, `ACKNOWLEDGED` or `CLOSED` by staff';
COMMENT ON COLUMN v1_indicator.response_entry IS 'the entry by which staff acknowledged or closed it';
COMMENT ON COLUMN v1_indicator.evidence IS 'numbers of the entries that are its evidence, separated by blanks';
COMMENT ON COLUMN v1_indicator.staff IS 'accounts in charge of the case, separated by blanks';

CREATE OR REPLACE VIEW v1_month_activity AS
SELECT r.case_id,
       o.office,
       r.month,
       count(*) FILTER (WHERE r.kind = 'INTERVIEW') AS interviews,
       count(*) FILTER (WHERE r.kind = 'VISIT') AS visits,
       count(*) FILTER (WHERE r.kind = 'EMPLOYER_CONTACT') AS employer_contacts,
       count(*) FILTER (WHERE r.kind = 'ATTEMPT') AS attempts,
       count(*) FILTER (WHERE r.kind = 'CHECK_IN') AS check_ins_given,
       round(sum(r.score_sum)::numeric / nullif(sum(r.score_count), 0), 2) AS mean_score,
       min(r.on_day) FILTER (WHERE r.kind = 'REPORT_ISSUED') AS report_issued_on,
       min(r.on_day) FILTER (WHERE r.kind = 'REPORT_SHARED') AS report_shared_on,
       max(r.on_day) FILTER (WHERE r.kind = 'CONFIRMATION') AS confirmed_on,
       (SELECT string_agg(m.mode || ':' || m.n, ' ' ORDER BY m.mode)
          FROM (SELECT mode, count(*) AS n
                  FROM unnest(array_agg(r.mode) FILTER (WHERE r.kind = 'INTERVIEW')) AS mode
                 GROUP BY mode) m) AS interviews_by_channel
  FROM month.activity r
  JOIN month.office o ON o.case_id = r.case_id
 WHERE CASE WHEN r.stands_for = r.entry_no
            THEN NOT EXISTS (SELECT FROM month.amended a WHERE a.case_id = r.case_id AND a.entry_no = r.entry_no)
            ELSE EXISTS (SELECT FROM month.amended a
                           JOIN month.activity f ON f.case_id = a.case_id AND f.entry_no = a.entry_no
                          WHERE a.case_id = r.case_id AND a.said_by = r.entry_no AND f.stands_for = f.entry_no) END
 GROUP BY r.case_id, o.office, r.month;

COMMENT ON VIEW v1_month_activity IS
    'One row for each month of a case in which something counts. A month without anything has no row. How many forms were asked for and what a month lacks follow from the calendar and dated settings: they are answered over the API.';
COMMENT ON COLUMN v1_month_activity.case_id IS 'the case';
COMMENT ON COLUMN v1_month_activity.office IS 'code of the office that keeps the case now';
COMMENT ON COLUMN v1_month_activity.month IS 'the first day of the month';
COMMENT ON COLUMN v1_month_activity.interviews IS 'interviews held';
COMMENT ON COLUMN v1_month_activity.visits IS 'visits made';
COMMENT ON COLUMN v1_month_activity.employer_contacts IS 'contacts with the employer';
COMMENT ON COLUMN v1_month_activity.attempts IS 'attempts that reached nobody';
COMMENT ON COLUMN v1_month_activity.check_ins_given IS 'forms filled for periods that ended in the month';
COMMENT ON COLUMN v1_month_activity.mean_score IS 'mean of all answers to items of five steps, 1 the worst and 5 the best, to two places; null without any';
COMMENT ON COLUMN v1_month_activity.report_issued_on IS 'when the report on the month was first issued';
COMMENT ON COLUMN v1_month_activity.report_shared_on IS 'when it was first shared with the client';
COMMENT ON COLUMN v1_month_activity.confirmed_on IS 'when the client last confirmed entries in the month';
COMMENT ON COLUMN v1_month_activity.interviews_by_channel IS 'the interviews by how they were held, like `FACE_TO_FACE:2 PHONE:1`; null without any';

CREATE OR REPLACE VIEW v1_retention AS
SELECT j.case_id,
       o.office,
       p.person,
       j.entry_no,
       j.from_day,
       j.until_day,
       j.basis,
       j.end_entry,
       array_to_string(j.reasons, ' ') AS reasons,
       j.ended_by
  FROM retention.job j
  JOIN retention.office o ON o.case_id = j.case_id
  LEFT JOIN retention.person p ON p.case_id = j.case_id;

COMMENT ON VIEW v1_retention IS 'One row for each employment: what retention is counted from. The yearly rates, with the persons behind them, are answered over the API.';
COMMENT ON COLUMN v1_retention.case_id IS 'the case';
COMMENT ON COLUMN v1_retention.office IS 'code of the office that keeps the case now';
COMMENT ON COLUMN v1_retention.person IS 'whose case it is: a number without a name, the same in all cases of one person; count persons by it';
COMMENT ON COLUMN v1_retention.entry_no IS 'the entry that began the employment';
COMMENT ON COLUMN v1_retention.from_day IS 'its first day';
COMMENT ON COLUMN v1_retention.until_day IS 'its last day; null while it runs';
COMMENT ON COLUMN v1_retention.basis IS 'under what it is held, in a code';
COMMENT ON COLUMN v1_retention.end_entry IS 'the entry that ended it';
COMMENT ON COLUMN v1_retention.reasons IS 'codes of the reasons why it ended, separated by blanks';
COMMENT ON COLUMN v1_retention.ended_by IS 'who ended it, in a code; null where nobody said';

GRANT SELECT ON v1_reflects, v1_timeline, v1_phase, v1_due, v1_indicator, v1_month_activity, v1_retention TO support_reader;
