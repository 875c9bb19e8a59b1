import { type CriterionResult, checkCriterion } from '../../formats/load-test/check-criterion.ts';
import type { Verdict } from '../../model/analysis/gate-result.ts';
import type { LoadReport, Threshold } from '../../model/facts/load-report.ts';
import { findNamed } from '../../model/find-named.ts';
import type { LoadTestGate } from '../../model/plan/gate.ts';
import type { LoadTest } from '../../model/plan/load-test.ts';
import type { Day } from '../../model/value.ts';
import { wholeDays } from '../../model/value.ts';
import { dayIn, daysBetween } from '../../text/day.ts';
import { daysText, dayText } from '../../text/day-text.ts';
import { sidePath } from '../names/side-path.ts';
import type { PlanView } from '../world.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/**
 * Passes when a fresh report keeps every criterion. A criterion that is broken fails however old
 * the report is; a report that is too old proves nothing else.
 */
export function checkLoadTest({
  view,
  gate,
  day,
}: Omit<GateQuestion<LoadTestGate>, 'step'> & { readonly day: Day }): Verdict {
  const { plan, project, facts } = view;
  const test = findNamed(plan.loadTests, gate.ref);
  if (!test) return unknownBecause(`there is no load test ${gate.ref.raw}`);
  const name = test.id.value;
  const places = [{ file: plan.file, span: test.span }];
  // Of one that is not understood whole, the reader keeps no report.
  if (!test.report) {
    return unknownBecause(`${name} names no report, or not all of it is understood`, places);
  }
  const path = sidePath(project, plan, test.report.value);
  if (path === undefined) {
    return unknownBecause(`the report of ${name} lies outside of the project`, places);
  }
  const reading = facts.readings.reports.get(path);
  switch (reading?.kind) {
    case undefined:
      return unknownBecause(`the report of ${name} was not read yet`, places);
    case 'missing':
      return unknownBecause(`there is no report ${path}`, places);
    case 'unknown':
      return unknownBecause(`the report of ${name} could not be read: ${reading.reason}`, places);
    case 'unreadable':
      return unknownBecause(`the report of ${name} could not be read`, places);
    case 'report':
      return { ...judge({ view, test, path, report: reading.report, day }), places };
  }
}

interface Reported {
  readonly view: PlanView;
  readonly test: LoadTest;
  readonly path: string;
  readonly report: LoadReport;
  /** On which it must not be too old. */
  readonly day: Day;
}

function judge(reported: Reported): Verdict {
  const { test, report, view } = reported;
  const name = test.id.value;
  const told = report.thresholds.map(checkThreshold);
  // Numbers that do not fit what the tool says of them prove nothing, whoever asks.
  const results =
    test.criteria.length > 0
      ? [
          ...test.criteria.map(({ value }) => checkCriterion(value, report)),
          ...told.filter(({ value }) => value === 'unknown'),
        ]
      : told;
  const since = dayOfReport(reported);
  const failed = results.find(({ value }) => value === 'fail');
  if (failed) {
    const key = `load test ${view.plan.file} ${name}`;
    return { value: 'fail', finding: `in ${name}, ${failed.finding}`, key, label: name, since };
  }
  const unknown = results.find(({ value }) => value === 'unknown');
  if (unknown) return unknownBecause(`in ${name}, ${unknown.finding}`);
  if (results.length === 0) return unknownBecause(`${name} names no criterion`);
  return checkAge(reported, since);
}

/** Without criteria of the plan, what the tool itself was told to check counts. */
function checkThreshold({ expression, ok }: Threshold): CriterionResult {
  if (ok === undefined)
    return { value: 'unknown', finding: `what is said of "${expression}" contradicts its numbers` };
  if (ok) return { value: 'pass', finding: `${expression} holds` };
  return { value: 'fail', finding: `${expression} is broken` };
}

function checkAge({ view, test, report, day: asked }: Reported, since: Day | undefined): Verdict {
  const name = test.id.value;
  if (since !== undefined && since > view.today) {
    return unknownBecause(`the report of ${name} is of a day that is still to come`);
  }
  if (test.maxAge) {
    if (since === undefined)
      return unknownBecause(`it is not known how old the report of ${name} is`);
    const age = daysBetween(since, asked);
    const limit = wholeDays(test.maxAge.value);
    if (age > limit) {
      const then = asked < view.today ? ` on ${dayText(asked, view.today)}` : '';
      const old = `${then === '' ? 'is' : 'was'} ${daysText(age)} old${then}`;
      return unknownBecause(`the report of ${name} ${old} (limit ${daysText(limit)})`);
    }
  }
  const day = since === undefined ? '' : ` on ${dayText(since, view.today)}`;
  const finding = `${name} kept its criteria${day}${condition(test, report)}`;
  return { value: 'pass', finding, since };
}

/** Which percentiles a report holds is a guess where it does not name them. */
function condition({ criteria }: LoadTest, { assumes }: LoadReport): string {
  const asks = criteria.some(({ value }) => /^(?:med$|p\()/.test(value.aggregate ?? ''));
  return asks && assumes ? `, if its percentiles are those that ${assumes} usually takes` : '';
}

/** As the report says; else the day of the last commit that touched it. */
function dayOfReport({ view, path, report }: Reported): Day | undefined {
  const { plan, project, facts } = view;
  if (report.executed !== undefined) return dayIn(plan.timeZone, report.executed);
  if (facts.history.kind === 'unknown') return undefined;
  const file = project.prefix + path;
  const commit = facts.history.commits.find(({ files }) => files.includes(file));
  return commit && dayIn(plan.timeZone, commit.at);
}
