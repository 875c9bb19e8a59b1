import type { Place } from '../../text/span.ts';
import type { LoadTest } from '../plan/load-test.ts';
import type { Phase, Plan, Step } from '../plan/plan.ts';
import type { Day, Sourced } from '../value.ts';
import type { ExpiredCode } from './expired-code.ts';
import type { FlagState } from './flag-state.ts';
import type { Forecast } from './forecast.ts';
import type { GateResult } from './gate-result.ts';
import type { MeasureState } from './measure-state.ts';
import type { PlanMark } from './overlay.ts';
import type { MeasuredProgress, Progress } from './progress.ts';
import type { Reason } from './reason.ts';
import type { RootBlocker } from './root-blocker.ts';
import type { PlanSchedule } from './schedule.ts';
import type { StepState } from './step-state.ts';
import type { WindowState } from './window-state.ts';

export interface PlanState {
  readonly plan: Plan;
  /** Days begin and end in the zone of the plan. */
  readonly today: Day;
  /** Top steps that have a mark, and how many of them are done; cancelled ones do not count. */
  readonly progress: Progress;
  /** Undefined where nothing is measured, or a measure has no value. */
  readonly measured: MeasuredProgress | undefined;
  /** The measures of the plan, in its order. */
  readonly measures: readonly MeasureState[];
  /** States of the top steps that have a mark. */
  readonly steps: readonly StepState[];
  /** Roots of this plan, those that free most first. */
  readonly roots: readonly RootBlocker[];
  /** Undefined where the plan says nothing about time. */
  readonly schedule: PlanSchedule | undefined;
  /** Undefined where there is no schedule. It is played through when it is asked for. */
  readonly forecast: PlanForecast | undefined;
  /** In the order of the plan, as the lists below. */
  readonly windows: readonly WindowState[];
  readonly flags: readonly FlagState[];
  readonly expired: readonly ExpiredCode[];
  readonly loadTests: readonly LoadTestState[];
  readonly calendars: readonly CalendarState[];
  /** From today on, the nearest first; empty for a plan at rest. */
  readonly dates: readonly PlanDate[];
  /** Phases whose steps are over, with the exit criterion of their own for which they are not done. */
  readonly openExits: ReadonlyMap<Phase, GateResult>;
  /** What matters most first. */
  readonly marks: readonly PlanMark[];
  /** Undefined where nothing has begun, and where the plan writes nothing about ways back. */
  readonly horizon: RollbackHorizon | undefined;
}

/** A day that a plan names and somebody has to mind. */
export interface PlanDate {
  readonly day: Day;
  /** What it is about: the id of a step, `window cutover`. */
  readonly subject: string;
  /** With the day in it: `due 10 Apr`, `announce by 9 May`. */
  readonly what: string;
  readonly place: Place;
}

/** How far back the system can be taken, as far as its plan tells. */
export interface RollbackHorizon {
  /** The finished step behind which there is no way; undefined where there is one behind each. */
  readonly step: Step | undefined;
  readonly reason: Reason;
  /** Steps that are done or begun since, and have a way back; the latest first. */
  readonly ways: readonly Step[];
}

/** When a plan ends by chance. What blocks it is left out: nobody knows how long that lasts. */
export interface PlanForecast {
  readonly forecast: Forecast;
  /** For each open step, the share of the runs, from 0 to 1, in which the end hung on it. */
  readonly criticality: ReadonlyMap<Step, number>;
}

/** A load test and why its report proves nothing: a clause; undefined where it does. */
export interface LoadTestState {
  readonly loadTest: LoadTest;
  readonly doubt: string | undefined;
}

/** A calendar file that a plan names. */
export interface CalendarState {
  readonly file: Sourced<string>;
  /** Why it does not count, or may not be whole: the rest of a sentence about it. */
  readonly problem: string | undefined;
  /** Events of it that do not count, each with the clause why, at its line. */
  readonly lost: readonly { readonly why: string; readonly place: Place }[];
}
