import { type Analysis, planStateOf } from '../../model/analysis/analysis.ts';
import type { GateResult } from '../../model/analysis/gate-result.ts';
import type { StepState } from '../../model/analysis/step-state.ts';
import { hasNoReturn, type Plan, type Step, type StepKind } from '../../model/plan/plan.ts';
import { lastTestOf } from '../../model/plan/rollback.ts';
import type { Project } from '../../model/project.ts';
import { namesText } from '../../text/names-text.ts';
import type { Place } from '../../text/span.ts';
import { premortemsFor } from '../names/find-side-file.ts';
import type { StepMatch } from '../names/references.ts';
import { ancestorsOf } from './ancestors.ts';
import { hasSoakedBefore } from './soak-before.ts';

/** Something that should be there before a step that cannot be taken back. */
export interface Lack {
  /** A noun or a clause, to stand in a list. */
  readonly text: string;
  readonly places: readonly Place[];
}

/** What is still missing before a step behind which there is no way back. */
export function findMissingSafeguards(
  project: Project,
  analysis: Analysis,
  state: StepState,
): readonly Lack[] {
  const { plan, step } = state;
  const before = ancestorsOf(project, plan, step);
  const question = { analysis, state, before };
  return [
    ...unverified(question),
    ...(hasSoakedBefore(project, analysis, state)
      ? []
      : [lack('a soak of 7 days after the last switch')]),
    ...(premortemsFor(project, plan, step).length > 0 ? [] : [lack('a premortem')]),
    ...restore(state),
    ...untested(question),
    ...sameRelease(question),
    ...approval(state),
  ];
}

interface SafeguardQuestion {
  readonly analysis: Analysis;
  readonly state: StepState;
  readonly before: readonly StepMatch[];
}

/** What comes before must be done and shown to be; what is open only counts once this is started. */
function unverified({ analysis, state, before }: SafeguardQuestion): Lack[] {
  const isStarted = state.status !== 'planned';
  const open = before.filter(({ step }) => isStarted && isOpen(step));
  const unclear = before.filter(({ step }) => {
    const found = analysis.stateOf(step);
    return found?.condition === 'done' && found.exit.some(isUnclear);
  });
  return [
    ...about(open, names => `the end of ${names}`),
    ...about(unclear, names => `the proof that ${names} did what was asked`),
  ];
}

function isOpen({ status }: Step): boolean {
  return status !== undefined && status.value !== 'done' && status.value !== 'cancelled';
}

function isUnclear({ value }: GateResult): boolean {
  return value === 'unknown' || value === 'fail';
}

/** A person's fresh word that what is lost here could be brought back. */
function restore({ entry }: StepState): Lack[] {
  const words = /back-?\s?up|restor|snapshot/i;
  const found = entry.find(
    ({ gate }) => gate.kind === 'manual' && words.test(gate.what?.value ?? ''),
  );
  if (found?.value === 'pass' || found?.value === 'waived') return [];
  return [lack('a verified restore of a backup')];
}

/** A way back that was never tried may be none. */
function untested({ analysis, state, before }: SafeguardQuestion): Lack[] {
  const today = planStateOf(analysis, state.plan)?.today ?? analysis.today;
  const untried = before.filter(
    ({ step }) =>
      !hasNoReturn(step) &&
      step.status?.value !== 'cancelled' &&
      step.rollback?.how !== undefined &&
      lastTestOf(step.rollback, today) === undefined,
  );
  return about(untried, names => `a test of the rollback of ${names}`);
}

const earlier: readonly StepKind[] = ['expand', 'migrate'];

/** What adds, moves and removes one thing must not go out together. */
function sameRelease({ state: { step, plan }, before }: SafeguardQuestion): Lack[] {
  const { release, subject } = step;
  if (!release) return [];
  const together = before.filter(
    other =>
      other.plan === plan &&
      earlier.includes(other.step.kind) &&
      other.step.subject?.value === subject?.value &&
      other.step.release?.value === release.value,
  );
  return about(together, names => `a later release than that of ${names}`);
}

function approval({ entry }: StepState): Lack[] {
  const isGiven = ({ gate, value }: GateResult) =>
    gate.kind === 'approval' && (value === 'pass' || value === 'waived');
  return entry.some(isGiven) ? [] : [lack('an approval')];
}

function about(matches: readonly StepMatch[], say: (names: string) => string): Lack[] {
  if (matches.length === 0) return [];
  const text = say(namesText(matches.map(({ step }) => step.id)));
  return [{ text, places: matches.map(({ plan, step }) => placeOf(plan, step)) }];
}

function placeOf({ file }: Plan, { idSpan }: Step): Place {
  return { file, span: idSpan };
}

function lack(text: string): Lack {
  return { text, places: [] };
}
