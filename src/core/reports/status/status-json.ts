import { unreadableFiles } from '../../analysis/unreadable-files.ts';
import type { Forecast } from '../../model/analysis/forecast.ts';
import type { MeasureState } from '../../model/analysis/measure-state.ts';
import type { OverlayKind, PlanMark } from '../../model/analysis/overlay.ts';
import type { Progress } from '../../model/analysis/progress.ts';
import { allReasons, type Condition } from '../../model/analysis/step-state.ts';
import type { Detection, Plan } from '../../model/plan/plan.ts';
import type { FileProblem } from '../../model/project.ts';
import { type HistoryJson, historyJson, type ReasonJson, reasonJson } from '../list/list-json.ts';
import { createPlaces, type ShowPlace } from '../places.ts';
import type { ReportInput } from '../report-input.ts';
import { startOfStep } from '../start-of-step.ts';
import { addCounts, type Concern, type PlanStatusReport, planStatuses } from './plan-status.ts';

/** What `cairn status --format json` prints. Absent is null, lists are never absent. */
export interface StatusJson {
  readonly plans: readonly PlanStatusJson[];
  readonly counts: CountsJson;
  /** The decisions and plans of which nothing can be read. */
  readonly unreadable: readonly ProblemJson[];
  readonly now: string;
  readonly history: HistoryJson;
  /** Sentences about what was left out. */
  readonly notes: readonly string[];
}

export interface ProblemJson {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export interface PlanStatusJson {
  readonly file: string;
  readonly title: string;
  readonly detected: Detection;
  /** Why the file cannot be read whole: then nothing is told of its steps. Null where it can. */
  readonly problem: ProblemJson | null;
  /** Null where the plan says nothing of itself. */
  readonly status: string | null;
  readonly due: string | null;
  /** Null where nothing is written about what is done. */
  readonly progress: Progress | null;
  /** How many top steps say nothing of themselves, where others do: they are not in the progress. */
  readonly unmarked: number;
  /** The measure that is furthest from its target; `share` is from 0 to 1. */
  readonly measured: {
    readonly measure: string;
    readonly value: number;
    readonly share: number;
  } | null;
  /** By the dates of the plan; the margin to its due day is in working days. */
  readonly finish: {
    readonly day: string;
    readonly isLowerBound: boolean;
    readonly margin: number | null;
  } | null;
  /** By chance, as if what blocks the plan ended today. */
  readonly forecast: ForecastJson | null;
  readonly measures: readonly MeasureJson[];
  readonly counts: CountsJson;
  /** The steps that need somebody: what blocks most first. */
  readonly concerns: readonly ConcernJson[];
  readonly next: { readonly step: string; readonly due: string; readonly line: number } | null;
  /** The days from now on that somebody has to mind, the nearest first. */
  readonly dates: readonly DateJson[];
  /** What does not fit about the plan as a whole. */
  readonly marks: readonly ({ readonly kind: PlanMark['kind'] } & ReasonJson)[];
  /** How far back the system can be taken; null where the plan says nothing about that. */
  readonly horizon: HorizonJson | null;
}

export interface DateJson {
  readonly day: string;
  readonly subject: string;
  readonly what: string;
  readonly line: number;
}

export interface HorizonJson extends ReasonJson {
  /** The finished step behind which there is no way back; null where there is one behind each. */
  readonly step: string | null;
  /** The steps that can be taken back, the latest first. */
  readonly ways: readonly string[];
}

export interface MeasureJson {
  readonly id: string;
  readonly line: number;
  /** Null where it could not be measured. */
  readonly value: number | null;
  /** Where its progress counts from; `commit` is null where the plan writes the value. */
  readonly begin: { readonly value: number; readonly commit: string | null } | null;
  /** The values at the ends of weeks: the first one and the last one. Null where nothing is known. */
  readonly trend: { readonly from: number; readonly to: number; readonly weeks: number } | null;
  /** When it gets to its target, at the present rate. */
  readonly forecast: ForecastJson | null;
  /** Why it is worse than it may be. */
  readonly regression: ReasonJson | null;
}

/** The days that are kept with a chance of 50, 85 and 95 %, or why there are none. */
export type ForecastJson =
  | {
      readonly kind: 'known';
      readonly p50: string;
      readonly p85: string;
      readonly p95: string;
      /** The chance of its due day, from 0 to 1. */
      readonly chance: number | null;
      readonly basis: string;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

export interface CountsJson {
  readonly blocked: number;
  readonly blockedUpstream: number;
  readonly stale: number;
  readonly overdue: number;
}

export interface ConcernJson {
  readonly step: string;
  readonly text: string;
  readonly line: number;
  readonly condition: Condition;
  readonly overlays: readonly OverlayKind[];
  readonly reasons: readonly ReasonJson[];
  /** What blocks it at the root, and the ids of the steps that its removal frees. */
  readonly roots: readonly { readonly label: string; readonly frees: readonly string[] }[];
}

export function statusJson(input: ReportInput): StatusJson {
  const show = createPlaces(input);
  const reports = planStatuses(input);
  return {
    plans: reports.map(report => planJson(report, show)),
    counts: countsJson(addCounts(reports)),
    unreadable: unreadableFiles(input.project).map(problem => problemJson(problem, show)),
    now: input.facts.now,
    history: historyJson(input),
    notes: input.notes,
  };
}

function planJson(report: PlanStatusReport, show: ShowPlace): PlanStatusJson {
  const { plan, problem, progress, measured, schedule, next, counts, concerns } = report;
  const place = (span: typeof plan.title.span) => show({ file: plan.file, span });
  return {
    file: place(plan.title.span).file,
    title: plan.title.value,
    detected: plan.detected,
    problem: problem ? problemJson({ ...problem, file: plan.file }, show) : null,
    status: plan.status?.value ?? null,
    due: plan.due?.value ?? null,
    progress: progress ?? null,
    unmarked: report.unmarked,
    measured: measured
      ? { measure: measured.evidence.id.value, value: measured.value, share: measured.share }
      : null,
    finish: schedule
      ? {
          day: schedule.finish,
          isLowerBound: schedule.isLowerBound,
          margin: schedule.margin ?? null,
        }
      : null,
    forecast: report.forecast ? forecastJson(report.forecast.forecast) : null,
    measures: report.measures.map(measure => measureJson(measure, plan, show)),
    counts: countsJson(counts),
    concerns: concerns.map(concern => concernJson(concern, show)),
    ...wholeJson(report, show),
    next: next
      ? { step: next.step.id, due: next.due.value, line: place(next.due.span).line }
      : null,
  };
}

function problemJson(problem: FileProblem, show: ShowPlace): ProblemJson {
  const { file, line } = show(problem);
  return { file, line, message: problem.message };
}

function measureJson(
  { evidence, found, begin, trend, forecast, regression }: MeasureState,
  { file }: Plan,
  show: ShowPlace,
): MeasureJson {
  return {
    id: evidence.id.value,
    line: show({ file, span: evidence.id.span }).line,
    value: found.kind === 'known' ? found.value : null,
    begin: begin ? { value: begin.value, commit: begin.sample?.commit ?? null } : null,
    trend: trend?.kind === 'known' ? { from: trend.from, to: trend.to, weeks: trend.weeks } : null,
    forecast: forecast ? forecastJson(forecast) : null,
    regression: regression ? reasonJson(regression, show) : null,
  };
}

function forecastJson(forecast: Forecast): ForecastJson {
  if (forecast.kind === 'unknown') return forecast;
  const { days, chance, basis } = forecast;
  const { half, likely, late } = days;
  return { kind: 'known', p50: half, p85: likely, p95: late, chance: chance ?? null, basis };
}

/** What is said of the plan as a whole. */
function wholeJson(
  { dates, marks, horizon }: PlanStatusReport,
  show: ShowPlace,
): Pick<PlanStatusJson, 'dates' | 'marks' | 'horizon'> {
  return {
    dates: dates.map(({ day, subject, what, place }) => ({
      day,
      subject,
      what,
      line: show(place).line,
    })),
    marks: marks.map(({ kind, reason }) => ({ kind, ...reasonJson(reason, show) })),
    horizon: horizon
      ? {
          step: horizon.step?.id ?? null,
          ways: horizon.ways.map(({ id }) => id),
          ...reasonJson(horizon.reason, show),
        }
      : null,
  };
}

/** How many steps have each mark; 0 where none has it. */
export function countsJson(counts: PlanStatusReport['counts']): CountsJson {
  const of = (kind: string) => counts.find(each => each.kind === kind)?.amount ?? 0;
  return {
    blocked: of('blocked'),
    blockedUpstream: of('blocked-upstream'),
    stale: of('stale'),
    overdue: of('overdue'),
  };
}

function concernJson({ state, roots }: Concern, show: ShowPlace): ConcernJson {
  const { step, plan, condition, overlays } = state;
  return {
    step: step.id,
    text: step.title.value,
    line: show(startOfStep(plan, step)).line,
    condition,
    overlays: overlays.map(({ kind }) => kind),
    reasons: allReasons(state).map(reason => reasonJson(reason, show)),
    roots: roots.map(({ label, frees }) => ({ label, frees: frees.map(({ id }) => id) })),
  };
}
