import { type FlagDefinition, type FlagReading, readFlags } from '../../formats/side/read-flags.ts';
import { rolloutOf } from '../../formats/side/rollout.ts';
import type { Verdict } from '../../model/analysis/gate-result.ts';
import { holds } from '../../model/plan/comparison.ts';
import type { FlagGate } from '../../model/plan/gate.ts';
import type { Day } from '../../model/value.ts';
import { dayIn } from '../../text/day.ts';
import { dayText } from '../../text/day-text.ts';
import { durationText } from '../../text/duration-text.ts';
import { beginOn, dayAt, timeAfter } from '../calendar/moment.ts';
import { countCommits } from '../history/count-commits.ts';
import { createMemory } from '../memory.ts';
import { sidePath } from '../names/side-path.ts';
import type { PlanView } from '../world.ts';
import { comparisonText } from './comparison-text.ts';
import { type GateQuestion, unknownBecause } from './gate-question.ts';

/** A definition file as it is now, or as it was. */
interface Text {
  readonly text: string;
}

const remember = createMemory<FlagReading>();

/** Passes when the definition of a flag says what is asked, for as long as that is asked. */
export function checkFlag({ view, gate }: Omit<GateQuestion<FlagGate>, 'step'>): Verdict {
  const { plan, project, facts } = view;
  const key = gate.key.raw;
  const flag = plan.flags.find(each => each.key.value === key);
  if (!flag?.file) return unknownBecause(`it is not written where ${key} is defined`);
  const path = sidePath(project, plan, flag.file.value);
  if (path === undefined) return unknownBecause(`${flag.file.value} lies outside of the project`);
  const file = facts.readings.files.get(path);
  if (!file) return unknownBecause(`${path} was not read yet`);
  if (file.kind === 'missing') return unknownBecause(`${path} does not exist`);
  if (file.kind !== 'text') return unknownBecause(`${path} cannot be read`);
  const verdict = judge(gate, path, file);
  const places = [{ file: plan.file, span: flag.span }];
  const fact = { key: `flag ${path} ${key}`, label: key, places };
  if (verdict.value !== 'pass' || !gate.for) return { ...fact, ...verdict };
  return { ...fact, ...checkLength(view, { gate, path, file }, verdict) };
}

/** What one version of the definitions says. */
function judge(gate: FlagGate, path: string, file: Text): Verdict {
  const key = gate.key.raw;
  const { flags, problems } = remember(file, path, () => readFlags(path, file.text));
  if (problems.length > 0) return unknownBecause(`${path} is no flag definition`);
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

interface Since {
  readonly day: Day;
  /** It was so before as well, or may have been. */
  readonly isOlder: boolean;
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
  if (newest.text !== file.text && judge(gate, path, newest).value !== 'pass') {
    return { day: today, isOlder: false };
  }
  let oldest = newest;
  // What lies before the oldest version that was read is only known where it is the first one.
  let isOlder =
    history.since !== undefined || countCommits(history, project.prefix + path) > revisions.length;
  for (const revision of revisions) {
    if (judge(gate, path, revision).value !== 'pass') {
      isOlder = false;
      break;
    }
    oldest = revision;
  }
  const day = dayIn(plan.timeZone, oldest.commit.at);
  return day === undefined ? undefined : { day, isOlder };
}
