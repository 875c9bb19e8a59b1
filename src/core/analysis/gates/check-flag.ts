import { type FlagDefinition, type FlagReading, readFlags } from '../../formats/side/read-flags.ts';
import { rolloutOf } from '../../formats/side/rollout.ts';
import type { Verdict } from '../../model/analysis/gate-result.ts';
import { holds } from '../../model/plan/comparison.ts';
import type { FeatureFlag } from '../../model/plan/flag.ts';
import type { FlagGate } from '../../model/plan/gate.ts';
import { aboutFile } from '../../text/about-file.ts';
import { dayIn } from '../../text/day.ts';
import { dayText } from '../../text/day-text.ts';
import { durationText } from '../../text/duration-text.ts';
import { beginOn, dayAt, timeAfter } from '../calendar/moment.ts';
import { countCommits } from '../history/count-commits.ts';
import { createMemory } from '../memory.ts';
import { sidePath } from '../names/side-path.ts';
import type { Since } from '../past/since-when.ts';
import type { PlanView } from '../world.ts';
import { comparisonText } from './comparison-text.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** A definition file as it is now, or as it was. */
interface Text {
  readonly text: string;
}

export type Definitions =
  | {
      readonly kind: 'read';
      readonly path: string;
      readonly file: Text;
      readonly flags: readonly FlagDefinition[];
    }
  /** `isFinal` where no facts are missing that still come. */
  | { readonly kind: 'unread'; readonly reason: string; readonly isFinal: boolean };

const remember = createMemory<FlagReading>();

/** Passes when the definition of a flag says what is asked, for as long as that is asked. */
export function checkFlag({ view, gate }: Omit<GateQuestion<FlagGate>, 'step'>): Verdict {
  const { plan } = view;
  const key = gate.key.raw;
  const flag = plan.flags.find(each => each.key.value === key);
  if (!flag) return unknownBecause(`it is not written where ${key} is defined`);
  const found = findDefinitions(view, flag);
  if (found.kind === 'unread') return unknownBecause(found.reason);
  const { path, file } = found;
  const verdict = judge(gate, found);
  const places = [{ file: plan.file, span: flag.span }];
  const fact = { key: `flag ${path} ${key}`, label: key, places };
  if (verdict.value !== 'pass' || !gate.for) return { ...fact, ...verdict };
  return { ...fact, ...checkLength(view, { gate, path, file }, verdict) };
}

/** The definitions in the file of a flag. */
export function findDefinitions(
  { plan, project, facts }: PlanView,
  flag: FeatureFlag,
): Definitions {
  if (!flag.file) return unread(`it is not written where ${flag.key.value} is defined`);
  const written = flag.file.value;
  const path = sidePath(project, plan, written);
  if (path === undefined) return unread(`${written} lies outside of the project`);
  const file = facts.readings.files.get(path);
  if (!file) return { ...unread(`${path} was not read yet`), isFinal: false };
  if (file.kind === 'missing') return unread(`${path} does not exist`);
  if (file.kind !== 'text') return unread(`${path} cannot be read`);
  return readDefinitions(path, file);
}

function readDefinitions(path: string, file: Text): Definitions {
  const { flags, problems } = remember(file, path, () => readFlags(path, file.text));
  const [problem] = problems;
  return problem ? unread(aboutFile(path, problem.message)) : { kind: 'read', path, file, flags };
}

function unread(reason: string): Extract<Definitions, { readonly kind: 'unread' }> {
  return { kind: 'unread', reason, isFinal: true };
}

/** What one version of the definitions says. */
function judge(gate: FlagGate, found: Definitions): Verdict {
  const key = gate.key.raw;
  if (found.kind === 'unread') return unknownBecause(found.reason);
  const { flags, path } = found;
  const definition = flags.find(each => each.key === key);
  if (gate.removed?.value) {
    if (!definition) return { value: 'pass', finding: `${key} is removed` };
    return { value: 'fail', finding: `${key} is still defined` };
  }
  if (!definition) return unknownBecause(`${path} does not define ${key}`);
  return checkState(gate, definition) ?? checkVariant(gate, definition);
}

function checkState(
  { state }: FlagGate,
  { key, state: actual }: FlagDefinition,
): Verdict | undefined {
  if (!state) return undefined;
  if (actual === 'unknown') return unknownBecause(`the state of ${key} is not known`);
  if (actual === state.value.toLowerCase()) return undefined;
  return { value: 'fail', finding: `${key} is ${actual}, not ${state.value.toLowerCase()}` };
}

function checkVariant({ rollout, variant }: FlagGate, definition: FlagDefinition): Verdict {
  const { key } = definition;
  if (!rollout && !variant) return { value: 'pass', finding: `${key} is ${definition.state}` };
  const found = rolloutOf(definition, variant?.value);
  if (found.kind === 'unknown') return unknownBecause(found.reason);
  const wanted = rollout?.value ?? { operator: '=' as const, value: 100 };
  const isMet = holds(wanted, found.percent);
  const rounded = Math.round(found.percent * 10) / 10;
  // 99.99 % is not 100 %.
  const percent = holds(wanted, rounded) === isMet ? rounded : found.percent;
  const finding = `${key} is at ${percent} %`;
  if (isMet) return { value: 'pass', finding };
  return { value: 'fail', finding: `${finding}, not ${comparisonText(wanted)} %` };
}

interface Held {
  readonly gate: FlagGate;
  readonly path: string;
  readonly file: Text;
}

/** Whether it has been so for long enough, by the earlier versions of the file. */
function checkLength(view: PlanView, held: Held, verdict: Verdict): Verdict {
  const { plan, now, today } = view;
  const since = sinceWhen(view, held);
  const duration = held.gate.for?.value;
  const begin = since && duration && beginOn(since.day, duration, plan.timeZone);
  const notKnown = unknownBecause(`${verdict.finding}, and it is not known since when`);
  if (!duration || begin === undefined || !since) return notKnown;
  const { day, isOlder } = since;
  const free = timeAfter(begin, duration, plan.timeZone);
  const finding = `${verdict.finding} since ${dayText(day, today)}`;
  const latest = isOlder ? ' at the latest' : '';
  if (free <= now) return { value: 'pass', finding: `${finding}${latest}`, since: day, isOlder };
  if (isOlder) return notKnown;
  const wanted = durationText(duration);
  return {
    value: 'pending',
    finding: `${finding}, and must be so for ${wanted}`,
    since: day,
    until: dayAt(free, plan.timeZone),
  };
}

function sinceWhen(
  { plan, project, facts, today }: PlanView,
  { gate, path, file }: Held,
): Since | undefined {
  const { history } = facts;
  if (history.kind === 'unknown') return undefined;
  const revisions =
    history.revisions.get(path) ?? history.revisions.get(project.prefix + path) ?? [];
  const [newest] = revisions;
  if (!newest) return undefined;
  if (newest.text !== file.text && judge(gate, readDefinitions(path, newest)).value !== 'pass') {
    return { day: today, isOlder: false };
  }
  let oldest = newest;
  // What lies before the oldest version that was read is only known where it is the first one.
  let isOlder =
    history.since !== undefined || countCommits(history, project.prefix, path) > revisions.length;
  for (const revision of revisions) {
    if (judge(gate, readDefinitions(path, revision)).value !== 'pass') {
      isOlder = false;
      break;
    }
    oldest = revision;
  }
  const day = dayIn(plan.timeZone, oldest.commit.at);
  return day === undefined ? undefined : { day, isOlder };
}
