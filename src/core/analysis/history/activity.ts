import type { Reason } from '../../model/analysis/reason.ts';
import type { Activity } from '../../model/analysis/step-state.ts';
import type { Commit, History, KnownHistory } from '../../model/facts/facts.ts';
import type { Step } from '../../model/plan/plan.ts';
import type { Day, Days } from '../../model/value.ts';
import { dayIn, daysBetween } from '../../text/day.ts';
import { dayText } from '../../text/day-text.ts';
import type { InParts } from '../../text/in-parts.ts';
import { folderOf } from '../../text/path.ts';
import { quantile } from '../forecast/quantile.ts';
import { createMemory } from '../memory.ts';
import { lastImprovement } from '../past/last-improvement.ts';
import { phaseOf } from '../phase-of.ts';
import { createReason, isStarted, type PlanView } from '../world.ts';
import { commitLogInParts, commitLogOf, isByBot, type Touch, usualBulk } from './commit-log.ts';
import { isSweep } from './sweeps.ts';

/** In milliseconds: clocks may go a little wrong, and days begin at other times elsewhere. */
const dayLength = 86_400_000;
const defaultLimit = 30;
/** So many steps take a few milliseconds, however long the history is. */
const portion = 20;
/** With fewer gaps the rhythm of a plan cannot be told. */
const minGaps = 10;
const limitRange = { least: 14, most: 90 } as const;

/** What the history tells about the steps of one plan. */
export interface PlanActivity {
  readonly of: (step: Step) => Activity;
  /** Days without activity after which a step that is in progress is stale. */
  readonly limitOf: (step: Step) => Days;
  /** The same for the plan as a whole. */
  readonly limitOfPlan: () => Days;
  /** Commits that count, in the paths of a step; undefined where they are not known. */
  readonly touchesOf: (step: Step) => readonly Touch[] | undefined;
  /** The last day on which somebody edited the plan, or an earlier one; undefined if not known. */
  readonly lastEdit: () => Day | undefined;
}

type KnownReason = Reason & { readonly since: Day };

/** Reads the history for one plan; a history that is unknown gives activity that is unknown, for its reason. */
export function* createPlanActivity(view: PlanView, history: History): InParts<PlanActivity> {
  if (history.kind === 'unknown') {
    const unknown: Activity = { kind: 'unknown', reason: history.reason };
    return {
      of: () => unknown,
      limitOf: step => limitFor(view, step) ?? defaultLimit,
      limitOfPlan: () => view.plan.staleAfter?.value ?? defaultLimit,
      touchesOf: () => undefined,
      lastEdit: () => undefined,
    };
  }
  const reader = new ActivityReader(view, history);
  const rhythm = view.plan.staleAfter?.value ?? rhythmOf(yield* reader.days(view.plan.steps));
  return {
    of: step => reader.read(step),
    touchesOf: step => reader.touches(step),
    limitOf: step => limitFor(view, step) ?? rhythm,
    limitOfPlan: () => rhythm,
    lastEdit: () => reader.lastEdit(),
  };
}

/** The limit that somebody wrote: the nearest one counts. */
function limitFor({ plan }: PlanView, step: Step): Days | undefined {
  const phase = phaseOf(plan, step);
  return (step.staleAfter ?? phase?.staleAfter ?? plan.staleAfter)?.value;
}

/** The 85th percentile of the pauses in a plan: what lasts longer is unusual for this plan. */
function rhythmOf(days: ReadonlySet<Day>): Days {
  const sorted = [...days].sort();
  const gaps = sorted.slice(1).map((day, index) => daysBetween(sorted[index] ?? day, day));
  if (gaps.length < minGaps) return defaultLimit;
  gaps.sort((a, b) => a - b);
  return Math.min(limitRange.most, Math.max(limitRange.least, quantile(gaps, 0.85)));
}

/** By the moment of a commit: of thousands that stay the same from key to key. */
const daysOf = createMemory<Map<string, Day | undefined>>();

class ActivityReader {
  readonly #view: PlanView;
  readonly #history: KnownHistory;
  /** What the default branch has and HEAD does not. */
  readonly #elsewhere: readonly Commit[];
  readonly #bulkFiles: number;
  readonly #days: Map<string, Day | undefined>;
  readonly #touches = new Map<Step, Touch[] | undefined>();
  /** What a clock that goes wrong says of days to come is nothing that has happened. */
  readonly #last: string;

  constructor(view: PlanView, history: KnownHistory) {
    this.#view = view;
    this.#history = history;
    this.#elsewhere = history.branch?.elsewhere ?? [];
    this.#days = daysOf(history, view.plan.timeZone ?? '', () => new Map());
    this.#bulkFiles = view.plan.policy.bulkFiles?.value ?? usualBulk;
    this.#last = new Date(view.now + dayLength).toISOString();
  }

  read(step: Step): Activity {
    const view = this.#view;
    const touches = this.touches(step);
    if (!touches) {
      return { kind: 'unknown', reason: 'a path pattern of the step cannot be evaluated' };
    }
    const found = [
      ...(view.history.isEdited(step) ? [this.#localEdit(step)] : []),
      ...this.#reviewed(step),
      ...this.#newest(this.#changes(step).map(commit => ({ commit, step }))),
      ...this.#newest(touches),
      ...this.#newest(this.#touchesIn(this.#elsewhere, step) ?? []),
      ...this.#improved(step),
    ];
    const latest = found.reduce<KnownReason | undefined>(
      (best, reason) => (best && best.since >= reason.since ? best : reason),
      undefined,
    );
    const { since } = this.#history;
    if (latest && (since === undefined || latest.since >= since)) {
      return { kind: 'known', last: latest };
    }
    return this.#none();
  }

  lastEdit(): Day | undefined {
    const { project, plan, history, today } = this.#view;
    if (plan.steps.some(step => history.isEdited(step))) return today;
    const revisions = this.#history.revisions.get(plan.file) ?? [];
    const counts = (commit: Commit) => this.#counts(commit) && !isByBot(commit);
    const here = revisions.find(({ commit }) => counts(commit))?.commit;
    const file = project.prefix + plan.file;
    const there = this.#elsewhere.find(commit => commit.files.includes(file) && counts(commit));
    const days = [here, there].flatMap(commit => (commit && this.#dayOf(commit)) ?? []);
    if (days.length > 0) return days.sort().at(-1);
    return this.#history.isShallow ? undefined : this.#history.since;
  }

  /** Each day on which something happened to one of the steps; one commit mostly touches several. */
  *days(steps: readonly Step[]): InParts<ReadonlySet<Day>> {
    yield* commitLogInParts(this.#history.commits, this.#bulkFiles);
    const commits = new Set<Commit>();
    const days = new Set<Day>();
    const add = (commit: Commit) => {
      const day = commits.has(commit) ? undefined : this.#dayOf(commit);
      commits.add(commit);
      if (day !== undefined) days.add(day);
    };
    for (const [index, step] of steps.entries()) {
      if (index % portion === 0) yield;
      for (const commit of this.#changes(step)) add(commit);
      for (const { commit } of this.touches(step) ?? []) add(commit);
    }
    return days;
  }

  /** What happened before the history begins may be newer than all that is known. */
  #none(): Activity {
    const { since, isShallow, commits } = this.#history;
    if (isShallow && since !== undefined) {
      const day = dayText(since, this.#view.today);
      return { kind: 'unknown', reason: `the clone is shallow, its history begins on ${day}` };
    }
    const oldest = commits.at(-1);
    const day = since ?? (oldest && this.#dayOf(oldest));
    if (day === undefined) return { kind: 'unknown', reason: 'there is no commit yet' };
    return { kind: 'none', since: day };
  }

  /** Of the commits that lead to HEAD. */
  touches(step: Step): Touch[] | undefined {
    if (this.#touches.has(step)) return this.#touches.get(step);
    const touches = this.#touchesIn(this.#history.commits, step);
    this.#touches.set(step, touches);
    return touches;
  }

  #touchesIn(commits: readonly Commit[], step: Step): Touch[] | undefined {
    const { plan, project } = this.#view;
    const log = commitLogOf(commits, this.#bulkFiles);
    const touches: Touch[] = [];
    for (const { value } of step.paths) {
      const found = log.touching(value, project.prefix + plan.file);
      if (!found) return undefined;
      for (const touch of found) if (this.#counts(touch.commit)) touches.push(touch);
    }
    return touches;
  }

  #changes(step: Step): Commit[] {
    const changes = this.#view.history.changesOf(step);
    return changes.filter(commit => this.#counts(commit) && !isByBot(commit));
  }

  #counts(commit: Commit): boolean {
    return commit.at <= this.#last && !isSweep(this.#view.project, commit);
  }

  #newest(touches: readonly (Touch | { commit: Commit; step: Step })[]): KnownReason[] {
    let newest = touches[0];
    for (const touch of touches) {
      if (newest && touch.commit.at > newest.commit.at) newest = touch;
    }
    const since = newest && this.#dayOf(newest.commit);
    if (!newest || !since) return [];
    const what =
      'step' in newest ? 'edited the step' : `in ${folderOf(newest.file) || newest.file}`;
    const span = 'step' in newest ? newest.step.idSpan : undefined;
    const commit = `commit ${newest.commit.hash.slice(0, 7)} ${what}${this.#sideOf(newest.commit)}`;
    return [this.#reason('commit', commit, { since, span })];
  }

  /** What only one branch has is marked. */
  #sideOf(commit: Commit): string {
    const { branch } = this.#history;
    if (branch?.local.has(commit.hash)) return ', on this branch only';
    return this.#elsewhere.includes(commit) ? ', on the default branch only' : '';
  }

  #improved(step: Step): KnownReason[] {
    const last = lastImprovement(this.#view, step);
    if (!last || last.day > this.#view.today) return [];
    return [this.#reason('measure', last.what, { since: last.day, span: step.idSpan })];
  }

  #localEdit(step: Step): KnownReason {
    const parts = { since: this.#view.today, span: step.idSpan };
    return this.#reason('local-edit', 'edited, not committed yet', parts);
  }

  /** Days that people wrote; one that is still to come says nothing about the past. */
  #reviewed(step: Step): KnownReason[] {
    const found: KnownReason[] = [];
    const { reviewed, started } = step;
    const { today } = this.#view;
    if (reviewed && reviewed.value <= today) {
      const parts = { since: reviewed.value, span: reviewed.span };
      found.push(this.#reason('reviewed', 'reviewed', parts));
    }
    if (isStarted(this.#view, step) && started && started.value <= today) {
      const parts = { since: started.value, span: started.span };
      found.push(this.#reason('started', 'started', parts));
    }
    return found;
  }

  #reason(
    code: string,
    what: string,
    parts: { readonly since: Day; readonly span?: Step['idSpan'] | undefined },
  ): KnownReason {
    const message = `Last activity ${dayText(parts.since, this.#view.today)}: ${what}.`;
    return { ...createReason(this.#view, code, message, parts), since: parts.since };
  }

  #dayOf(commit: Commit): Day | undefined {
    if (!this.#days.has(commit.at)) {
      this.#days.set(commit.at, dayIn(this.#view.plan.timeZone, commit.at));
    }
    return this.#days.get(commit.at);
  }
}
